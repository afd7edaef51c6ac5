package dev.aludel.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.agent.fixture.AgentJar;
import dev.aludel.agent.fixture.Compiled;
import dev.aludel.agent.fixture.JavaProcess;
import dev.aludel.agent.fixture.JavaProcess.Output;
import dev.aludel.instrument.Access;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The agent in a JVM of its own, by {@code -javaagent} and by self-attachment. */
class JavaAgentTest {

  private static final Path RUNTIME = AgentJar.originOf(Access.class);

  private static final String USER = """
      package shop;

      import dev.aludel.mapping.*;

      @Mapped
      public class User {
        @Id Integer id;
        @Column public final String name;
        public User(String name) { this.name = name; }
      }
      """;

  private static final String MAIN = """
      package shop;

      import dev.aludel.instrument.*;

      public class Main {
        public static void main(String... args) {
          User user = new User("ed");
          Access.watch(user);
          user.id = 3;
          System.out.println(user.name + " " + Access.takeCalls());
        }
      }
      """;

  private static final String ATTACHING = """
      package shop;

      public class Attaching {
        public static void main(String... args) {
          dev.aludel.agent.AludelAgent.attach();
          dev.aludel.agent.AludelAgent.attach();
          Main.main(args);
        }
      }
      """;

  @TempDir
  static Path directory;

  private static Path agent;
  private static Path program;

  @BeforeAll
  static void build() throws IOException {
    agent = AgentJar.in(directory);
    program = Compiled.of(USER, MAIN, ATTACHING).writeTo(directory.resolve("program"));
  }

  @Test
  void weavesWhatTheJvmLoadsByTheFlag() throws IOException {
    Output output =
        new JavaProcess().with("-javaagent:" + agent).on(program, RUNTIME).run("shop.Main");

    assertThat(output)
        .isEqualTo(new Output(0, List.of("ed [write 0: null -> 3, read 1: ed]"), List.of()));
  }

  @Test
  void attachesItselfOnce() throws IOException {
    Output output = new JavaProcess()
        .with("-XX:+EnableDynamicAgentLoading")
        .on(program, RUNTIME, agent)
        .run("shop.Attaching");

    assertThat(output)
        .isEqualTo(new Output(0, List.of("ed [write 0: null -> 3, read 1: ed]"), List.of()));
  }
}
