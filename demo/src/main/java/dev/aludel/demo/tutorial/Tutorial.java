package dev.aludel.demo.tutorial;

import dev.aludel.demo.tutorial.addresses.Deleting;
import dev.aludel.demo.tutorial.addresses.EagerLoading;
import dev.aludel.demo.tutorial.addresses.Joining;
import dev.aludel.demo.tutorial.addresses.Relating;
import dev.aludel.demo.tutorial.blog.Blogging;
import dev.aludel.demo.tutorial.cascades.DeletingAlong;
import dev.aludel.demo.tutorial.core.CoreAlone;
import dev.aludel.demo.tutorial.imperative.MappingFromOutside;
import dev.aludel.demo.tutorial.mixin.Inheriting;
import dev.aludel.demo.tutorial.screen.Screen;
import dev.aludel.demo.tutorial.users.Adding;
import dev.aludel.demo.tutorial.users.Changing;
import dev.aludel.demo.tutorial.users.Computing;
import dev.aludel.demo.tutorial.users.Connecting;
import dev.aludel.demo.tutorial.users.ExpectingOne;
import dev.aludel.demo.tutorial.users.Filtering;
import dev.aludel.demo.tutorial.users.Mapping;
import dev.aludel.demo.tutorial.users.RollingBack;
import dev.aludel.engine.Engine;
import java.io.PrintStream;

/** Aludel in fifteen minutes, on an H2 in memory. Run with the agent; read with the chapters open beside it. */
public final class Tutorial {

  private Tutorial() {}

  public static void main(String[] arguments) {
    tell(System.out);
  }

  /** The chapters in their order; a later one finds the rows of those before it. */
  static void tell(PrintStream out) {
    Screen screen = new Screen(out);
    try (Engine engine = Engine.builder("jdbc:h2:mem:tutorial").echo(out).build()) {
      Connecting.tell(screen, engine);
      Mapping.tell(screen, engine);
      Adding.tell(screen, engine);
      Changing.tell(screen, engine);
      RollingBack.tell(screen, engine);
      Filtering.tell(screen, engine);
      Computing.tell(screen, engine);
      ExpectingOne.tell(screen, engine);
      Relating.tell(screen, engine);
      Joining.tell(screen, engine);
      EagerLoading.tell(screen, engine);
      Deleting.tell(screen, engine);
      DeletingAlong.tell(screen, engine);
      Blogging.tell(screen, engine);
      CoreAlone.tell(screen, engine);
      MappingFromOutside.tell(screen, engine);
      Inheriting.tell(screen, engine);
    }
  }
}
