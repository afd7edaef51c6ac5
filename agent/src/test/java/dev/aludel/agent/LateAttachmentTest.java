package dev.aludel.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.agent.fixture.AgentJar;
import dev.aludel.agent.fixture.JavaProcess;
import dev.aludel.agent.fixture.JavaProcess.Output;
import dev.aludel.agent.fixture.Shop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that attaches the agent itself, soon or late, or never. */
class LateAttachmentTest {

  private static final String REPAIR =
      " Start the JVM with -javaagent:aludel-agent.jar, call AludelAgent.attach() as the first line of the"
          + " program, or weave at build time.";

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
  void weavesAllWhenItIsTheFirstLineOfAProgram() throws IOException {
    Output output = run("shop.Attaching");

    assertThat(output)
        .isEqualTo(new Output(0, List.of("ed [write 0: null -> 3, read 1: ed]"), List.of()));
  }

  @Test
  void takesItsOptionsFromASystemProperty() throws IOException {
    Output output = run("shop.Attaching", "-Daludel.agent.options=log=info");

    assertThat(output.err()).containsExactly("[aludel] wove shop.User");
  }

  @Test
  void refusesMappedClassesThatAreThereAndRewritesTheirUsersForOthers() throws IOException {
    Output output = run("shop.Late");

    String report = "shop.User was not woven: it was loaded before the agent was attached."
        + REPAIR
        + " [loaded-before-agent]";
    assertThat(output)
        .isEqualTo(new Output(
            0, List.of(report, "plain ed", "[write 0: null -> 3]"), List.of("[aludel] " + report)));
  }

  @Test
  void explainsThatThereIsNoAgent() throws IOException {
    Output output = run("shop.Asking");

    assertThat(output)
        .isEqualTo(new Output(
            0,
            List.of("shop.User was not woven: the Aludel agent is not installed in this JVM."
                + REPAIR
                + " [no-agent]"),
            List.of()));
  }

  @Test
  void explainsThatItCouldNotAttach() throws IOException {
    Output output = run("shop.Refused", "-XX:+DisableAttachMechanism");

    assertThat(output.out()).hasSize(1);
    assertThat(output.out().get(0))
        .startsWith(
            "shop.User was not woven: the Aludel agent could not attach itself to this JVM (")
        .endsWith(REPAIR + " [no-agent]");
  }

  private static Output run(String mainClass, String... flags) throws IOException {
    return new JavaProcess()
        .with("-XX:+EnableDynamicAgentLoading", "-Djdk.attach.allowAttachSelf=true")
        .with(flags)
        .on(program, Shop.RUNTIME, agent)
        .run(mainClass);
  }
}
