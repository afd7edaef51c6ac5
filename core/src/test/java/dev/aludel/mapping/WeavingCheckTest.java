package dev.aludel.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.mapping.program.Attaches;
import dev.aludel.mapping.program.AttachesLate;
import dev.aludel.mapping.program.Maps;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a registry says of a class that no agent has rewritten, or two have seen. */
class WeavingCheckTest {

  @TempDir
  private Path directory;

  @Test
  void saysThatThereIsNoAgent() throws IOException {
    assertThat(ProgramRun.withoutAgent(Maps.class)).isEqualTo("""
        dev.aludel.mapping.model.Unwoven: was not woven: there is no Aludel agent in this JVM. Mend it in \
        one of three ways: start the JVM with -javaagent:aludel-agent.jar; in tests, put aludel-agent on the \
        test class path; or call AludelAgent.attach() as the first line of the program, before the class is \
        loaded. [no-agent]""");
  }

  @Test
  void saysThatTheAgentIsThereAndNotInstalled() throws IOException {
    assertThat(ProgramRun.withAgent(List.of(), Maps.class)).isEqualTo("""
        dev.aludel.mapping.model.Unwoven: was not woven: the Aludel agent is not installed in this JVM. Start \
        the JVM with -javaagent:aludel-agent.jar, call AludelAgent.attach() as the first line of the program, \
        or weave at build time. [no-agent]""");
  }

  @Test
  void saysThatTheAgentCameTooLate() throws IOException {
    assertThat(ProgramRun.withAgent(List.of(), AttachesLate.class)).isEqualTo("""
        dev.aludel.mapping.model.Unwoven: was not woven: it was loaded before the agent was attached. Start \
        the JVM with -javaagent:aludel-agent.jar, call AludelAgent.attach() as the first line of the program, \
        or weave at build time. [loaded-before-agent]""");
  }

  @Test
  void isContentWithAnAgentThatWasAttachedInTime() throws IOException {
    assertThat(ProgramRun.withAgent(List.of(), Attaches.class)).isEqualTo("Registry[Unwoven]");
  }

  @Test
  void isContentWithTwoFlagsAndAnAttachment() throws IOException {
    String flag = "-javaagent:" + ProgramRun.agentJar(directory);

    assertThat(ProgramRun.withAgent(List.of(flag, flag), Attaches.class))
        .isEqualTo("Registry[Unwoven]");
    assertThat(ProgramRun.withAgent(List.of(flag), Maps.class)).isEqualTo("Registry[Unwoven]");
  }
}
