package dev.aludel.demo.tutorial.users;

import dev.aludel.demo.tutorial.screen.Screen;
import dev.aludel.engine.Engine;
import dev.aludel.mapping.Registry;

/** A registry reads the annotations: a class becomes a table and a mapper between the two. */
public final class Mapping {

  private Mapping() {}

  public static void tell(Screen screen, Engine engine) {
    screen.chapter("A mapped class has a table and a mapper");

    screen.say("The registry has read the class User.");
    Registry registry = Registry.of(User.class);
    screen.show("table", registry.mapper(User.class).table());
    screen.show("mapper", registry.mapper(User.class));

    screen.say("createAll looks whether the table is there, and creates it if not.");
    registry.metadata().createAll(engine);

    screen.say("The second time it only looks.");
    registry.metadata().createAll(engine);
  }
}
