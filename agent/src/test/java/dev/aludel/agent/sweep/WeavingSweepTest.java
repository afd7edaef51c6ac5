package dev.aludel.agent.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.zaxxer.hikari.HikariConfig;
import dev.aludel.agent.detect.ClassFiles;
import dev.aludel.agent.fixture.Deep;
import dev.aludel.agent.plan.ClassPlanner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import net.bytebuddy.ByteBuddy;
import org.assertj.core.api.Assertions;
import org.h2.Driver;
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.platform.launcher.Launcher;
import org.objectweb.asm.util.CheckClassAdapter;

/** Weaves thousands of classes that were not written for it. */
class WeavingSweepTest {

  private static final Renaming LIBRARIES = new Renaming(
      "com/intellij/",
      "com/zaxxer/hikari/",
      "kotlin/",
      "kotlinx/",
      "net/bytebuddy/",
      "org/assertj/",
      "org/h2/",
      "org/junit/",
      "org/objectweb/asm/");

  private static final Renaming JDK = new Renaming(
      "java/awt/",
      "java/beans/",
      "java/net/",
      "java/nio/",
      "java/security/",
      "java/text/",
      "java/time/",
      "java/util/",
      "javax/",
      "jdk/",
      "sun/");

  /** Each class is itself mapped, uses mapped ones, and is verified by the JVM. */
  @Test
  void weavesEveryClassOfBigLibrariesAsIfAllWereMapped() {
    World world = libraries();

    sweep(world, world.sample(Deep.cases(400, 100_000)), name -> true, true);
  }

  /** Half of the classes are mapped, the others use them. */
  @Test
  void rewritesTheUsersOfMappedClassesInBigLibraries() {
    World world = libraries();

    sweep(world, world.sample(Deep.cases(100, 100_000)), name -> name.hashCode() % 2 == 0, true);
  }

  /** The JVM would not define classes of the JDK's packages for anyone, so ASM alone verifies these. */
  @Test
  void weavesEveryClassOfTheJdkAsIfAllWereMapped() {
    World world = new World(
        JDK,
        Library.ofModule("java.base"),
        Library.ofModule("java.desktop"),
        Library.ofModule("java.xml"),
        Library.ofModule("jdk.compiler"));

    sweep(world, world.sample(Deep.cases(300, 100_000)), name -> true, false);
  }

  private static World libraries() {
    return new World(
        LIBRARIES,
        Library.of(ByteBuddy.class),
        Library.of(Assertions.class),
        Library.of(CheckClassAdapter.class),
        Library.of(Driver.class),
        Library.of(HikariConfig.class),
        Library.of(JavaClass.class),
        Library.of(JupiterTestEngine.class),
        Library.of(K2JVMCompiler.class),
        Library.of(Launcher.class),
        Library.of(ParameterizedTest.class),
        Library.of(kotlin.Unit.class),
        Library.of(kotlin.reflect.full.KClasses.class),
        Library.of(kotlinx.coroutines.Job.class));
  }

  private static void sweep(
      World world, List<String> classes, Predicate<String> mapped, boolean inJvm) {
    WovenWorld woven = new WovenWorld(world, mapped);
    Sweep sweep = new Sweep(world, woven, inJvm);
    List<String> changed = new ArrayList<>();

    for (String name : classes) {
      byte[] after = woven.woven(name);
      if (after != null) {
        changed.add(name);
        sweep.compare(name, after);
      }
    }
    ClassPlanner second = woven.secondPlanner(mapped);
    for (String name : classes) {
      sweep.note(name, woven.changesAgain(second, name) ? "is woven twice" : "");
    }

    assertThat(sweep.faults()).isEmpty();
    assertThat(changed).hasSizeGreaterThan(classes.size() / 4);
  }

  /** Holds woven classes against the ones before. */
  private static final class Sweep {

    private final World world;
    private final Hierarchy before;
    private final Hierarchy after;
    private final WorldLoader plainLoader;
    private final WorldLoader wovenLoader;
    private final boolean inJvm;
    private final List<String> faults = new ArrayList<>();

    Sweep(World world, ClassFiles woven, boolean inJvm) {
      this.world = world;
      this.before = new Hierarchy(world);
      this.after = new Hierarchy(woven);
      this.plainLoader = new WorldLoader(world, world);
      this.wovenLoader = new WorldLoader(world, woven);
      this.inJvm = inJvm;
    }

    List<String> faults() {
      return faults;
    }

    void note(String name, String fault) {
      if (!fault.isEmpty()) {
        faults.add(name + " " + fault);
      }
    }

    void compare(String name, byte[] woven) {
      byte[] plain = Objects.requireNonNull(world.read(name));
      if (!Arrays.equals(Unwoven.bytes(plain), Unwoven.bytes(woven))) {
        note(name, "changed");
      }
      Escapes.of(woven, after).forEach(escape -> note(name, escape));
      Set<String> complaints = Complaints.about(woven, after);
      if (!complaints.isEmpty()) {
        complaints.removeAll(Complaints.about(plain, before));
        complaints.forEach(complaint -> note(name, complaint));
      }
      if (inJvm) {
        String objection = wovenLoader.link(name);
        if (objection != null && !objection.equals(plainLoader.link(name))) {
          note(name, objection + " " + wovenLoader.explain(name));
        }
      }
    }
  }
}
