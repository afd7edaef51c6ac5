package dev.aludel.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.agent.fixture.AgentJar;
import dev.aludel.agent.fixture.Compiled;
import dev.aludel.agent.fixture.JavaProcess;
import dev.aludel.agent.fixture.JavaProcess.Output;
import dev.aludel.agent.fixture.Shop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.LauncherSession;

/** The option by which a mapped class is either woven or not used at all. */
class FailOnErrorTest {

  private static final String POINT = """
      package shop;

      import dev.aludel.mapping.*;

      @Mapped
      public record Point(@Column int x) {}
      """;

  private static final String DRAWING = """
      package shop;

      import dev.aludel.mapping.*;

      public class Drawing {
        public static void main(String... args) {
          System.out.println(Point.class.isAnnotationPresent(Mapped.class));
          try {
            System.out.println(new Point(3).x());
          } catch (ExceptionInInitializerError e) {
            System.out.println(e.getCause().getMessage());
          }
        }
      }
      """;

  /** What JUnit does with the agent on the class path of its tests. */
  private static final String SESSION = """
      package shop;

      import dev.aludel.agent.JUnitAttachment;

      public class Session {
        public static void main(String... args) {
          new JUnitAttachment().launcherSessionOpened(null);
          System.out.println("goes on");
        }
      }
      """;

  private static final String REPORT =
      "shop.Point was not woven: it is a record, and only a plain class can be mapped. Make it a class, or take the"
          + " mapping away. [mapped-record]";

  @TempDir
  static Path directory;

  private static Path agent;
  private static Path program;

  @BeforeAll
  static void build() throws IOException {
    agent = AgentJar.in(directory);
    program = Compiled.of(POINT, DRAWING, SESSION).writeTo(directory.resolve("program"));
    Shop.COMPILED.writeTo(program);
  }

  @Test
  void keepsARefusedClassFromBeingInitialized() throws IOException {
    assertThat(run("=failOnError=true", "shop.Drawing"))
        .isEqualTo(new Output(0, List.of("true", REPORT), List.of("[aludel] " + REPORT)));
  }

  @Test
  void letsARefusedClassBeUsedWithoutIt() throws IOException {
    assertThat(run("", "shop.Drawing"))
        .isEqualTo(new Output(0, List.of("true", "3"), List.of("[aludel] " + REPORT)));
  }

  @Test
  void leavesAClassThatTheUserExcludedAlone() throws IOException {
    assertThat(run("=failOnError=true;exclude=shop.Point", "shop.Drawing"))
        .isEqualTo(new Output(0, List.of("true", "3"), List.of()));
  }

  @Test
  void changesNothingWhereAllCanBeWoven() throws IOException {
    assertThat(run("=failOnError=true", "shop.Main"))
        .isEqualTo(new Output(0, List.of("ed [write 0: null -> 3, read 1: ed]"), List.of()));
  }

  @Test
  void failsToAttachWhenAMappedClassIsThereAlready() throws IOException {
    Output output = new JavaProcess()
        .with("-XX:+EnableDynamicAgentLoading", "-Djdk.attach.allowAttachSelf=true")
        .with("-Daludel.agent.options=failOnError=true")
        .on(program, Shop.RUNTIME, agent)
        .run("shop.Late");

    assertThat(output.exitValue()).isNotZero();
    assertThat(String.join("\n", output.err()))
        .contains("IllegalStateException: shop.User was not woven: it was loaded before the agent");
  }

  @Test
  void failsATestRunThatCannotAttach() throws IOException {
    Output strict = testRun("-Daludel.agent.options=failOnError=true");
    Output lenient = testRun("-Daludel.agent.options=log=error");

    assertThat(strict.exitValue()).isNotZero();
    assertThat(strict.out()).isEmpty();
    assertThat(lenient.exitValue()).isZero();
    assertThat(lenient.out()).containsExactly("goes on");
  }

  private static Output testRun(String options) throws IOException {
    return new JavaProcess()
        .with("-XX:+DisableAttachMechanism", options)
        .on(program, Shop.RUNTIME, agent, AgentJar.originOf(LauncherSession.class))
        .run("shop.Session");
  }

  private static Output run(String options, String mainClass) throws IOException {
    return new JavaProcess()
        .with("-javaagent:" + agent + options)
        .on(program, Shop.RUNTIME)
        .run(mainClass);
  }
}
