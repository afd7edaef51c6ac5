package dev.aludel.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.agent.fixture.AgentJar;
import dev.aludel.agent.fixture.Compiled;
import dev.aludel.agent.fixture.JavaProcess;
import dev.aludel.agent.fixture.JavaProcess.Output;
import dev.aludel.agent.fixture.Shop;
import dev.aludel.agent.fixture.Weaving;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts that go wrong, or nearly: each says what is the matter. */
class StartsTest {

  private static final String WORKS = "ed [write 0: null -> 3, read 1: ed]";

  @TempDir
  static Path directory;

  private static Path agent;
  private static Path program;

  @BeforeAll
  static void build() throws IOException {
    agent = AgentJar.in(directory);
    program = Shop.COMPILED.writeTo(directory.resolve("program"));
  }

  @Test
  void saysHowToAllowAttachingWhereItIsDisabled() throws IOException {
    for (String flag : List.of("-XX:+DisableAttachMechanism", "-XX:-EnableDynamicAgentLoading")) {
      Output output =
          new JavaProcess().with(flag).on(program, Shop.RUNTIME, agent).run("shop.Attaching");

      assertThat(output.exitValue()).as(flag).isOne();
      assertThat(output.err().get(0))
          .as(flag)
          .matches(
              "Exception in thread \"main\" java\\.lang\\.IllegalStateException: The Aludel agent could not attach"
                  + " itself to this JVM \\(Could not self-attach to current VM using external process.*?\\)\\."
                  + " Start the JVM with -javaagent:aludel-agent\\.jar, which needs no attaching, or allow it:"
                  + " without -XX:\\+DisableAttachMechanism, and with -XX:\\+EnableDynamicAgentLoading\\."
                  + " \\[attachment-refused]");
    }
  }

  @Test
  void needsNoAgentForAProgramThatWasWovenWhenItWasBuilt() throws IOException {
    Path built = new Compiled(Weaving.weave(Shop.COMPILED)).writeTo(directory.resolve("built"));

    assertThat(new JavaProcess().on(built, Shop.RUNTIME).run("shop.Main"))
        .isEqualTo(new Output(0, List.of(WORKS), List.of()));
    assertThat(new JavaProcess()
            .with("-javaagent:" + agent)
            .on(built, Shop.RUNTIME)
            .run("shop.Main"))
        .isEqualTo(new Output(0, List.of(WORKS), List.of()));
  }

  @Test
  void namesASecondAgentOfAnotherVersion() throws IOException {
    Path other = Files.createDirectories(directory.resolve("other/dev/aludel/agent"));
    Files.writeString(other.resolve("version.txt"), "9.9.9\n");

    Output output = new JavaProcess()
        .with("-javaagent:" + agent)
        .on(program, Shop.RUNTIME, agent, directory.resolve("other"))
        .run("shop.Attaching");

    String line = "[aludel] Two agents are on the class path: version " + AludelAgent.version()
        + " is at work, and not version 9.9.9 of "
        + other.resolve("version.txt")
        + ". Keep one. [two-agent-versions]";
    assertThat(output).isEqualTo(new Output(0, List.of(WORKS), List.of(line, line)));
  }
}
