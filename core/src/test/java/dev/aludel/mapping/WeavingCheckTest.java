package dev.aludel.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.agent.AludelAgent;
import dev.aludel.error.MappingException;
import dev.aludel.fixture.ProgramRun;
import dev.aludel.instrument.Woven;
import dev.aludel.mapping.model.Unwoven;
import dev.aludel.mapping.program.Attaches;
import dev.aludel.mapping.program.AttachesLate;
import dev.aludel.mapping.program.Maps;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a registry says of a class that no agent has rewritten, or two have seen. */
class WeavingCheckTest {

  @TempDir
  private Path directory;

  @Test
  void saysThatThereIsNoAgent() throws IOException {
    assertThat(ProgramRun.withoutAgent(Maps.class)).isEqualTo("""
        dev.aludel.mapping.model.Unwoven: was not woven: there is no Aludel agent in this JVM. \
        (class loader: app; agent: none; core: %s) Mend it in one of four ways: start the JVM with \
        -javaagent:aludel-agent.jar; in tests, put aludel-agent on the test class path; call \
        AludelAgent.attach() as the first line of the program, before the class is loaded; or weave at build \
        time. [no-agent]""".formatted(CoreVersion.read()));
  }

  @Test
  void saysThatTheAgentIsThereAndNotInstalled() throws IOException {
    assertThat(ProgramRun.withAgent(List.of(), Maps.class))
        .isEqualTo("""
        dev.aludel.mapping.model.Unwoven: was not woven: the Aludel agent is not installed in this JVM. \
        (class loader: app; agent: %1$s; core: %1$s) Start the JVM with -javaagent:aludel-agent.jar, call \
        AludelAgent.attach() as the first line of the program, or weave at build time. [no-agent]\
        """.formatted(CoreVersion.read()));
  }

  @Test
  void saysThatTheAgentCameTooLate() throws IOException {
    assertThat(ProgramRun.withAgent(List.of(), AttachesLate.class))
        .isEqualTo("""
        dev.aludel.mapping.model.Unwoven: was not woven: it was loaded before the agent was attached. \
        (class loader: app; agent: %1$s; core: %1$s) Start the JVM with -javaagent:aludel-agent.jar, call \
        AludelAgent.attach() as the first line of the program, or weave at build time. [loaded-before-agent]\
        """.formatted(CoreVersion.read()));
  }

  @Test
  void namesTheLoaderOfACopyOfAClass() throws IOException, ClassNotFoundException {
    URL[] here = {Unwoven.class.getProtectionDomain().getCodeSource().getLocation()};
    try (URLClassLoader copies = new URLClassLoader("copies", here, new NoModel())) {
      Class<?> copy = copies.loadClass("dev.aludel.mapping.model.Wrong$Inner");

      assertThat(copy.getClassLoader()).isSameAs(copies);
      assertThatThrownBy(() -> Registry.of(copy))
          .isInstanceOf(MappingException.class)
          .hasMessageContaining("(class loader: copies; agent: ");
    }
  }

  @Test
  void refusesAClassThatAnotherVersionOfTheAgentWove() throws ClassNotFoundException {
    String name = "dev.aludel.mapping.model.Unwoven";
    Class<?> older = new StampedLoader(Map.of(name, "0.0.9")).loadClass(name);

    assertThatThrownBy(() -> Registry.of(older))
        .isInstanceOf(MappingException.class)
        .hasMessage("""
        dev.aludel.mapping.model.Unwoven: was woven by version 0.0.9 of the agent (protocol %1$d), but this is \
        aludel-core %2$s (protocol %1$d). Use one version of aludel-agent and aludel-core, and rebuild what was \
        woven at build time. [other-agent-version]""".formatted(Woven.PROTOCOL, CoreVersion.read()));
  }

  @Test
  void refusesAClassWhoseSuperclassAnotherVersionOfTheAgentWove() throws ClassNotFoundException {
    String above = "dev.aludel.mapping.model.Unwoven";
    String name = above + "Child";
    Class<?> mixed =
        new StampedLoader(Map.of(above, "0.0.9", name, CoreVersion.read())).loadClass(name);

    assertThatThrownBy(() -> Registry.of(mixed))
        .isInstanceOf(MappingException.class)
        .hasMessageStartingWith("""
            dev.aludel.mapping.model.UnwovenChild: has a superclass, dev.aludel.mapping.model.Unwoven, that was \
            woven by version 0.0.9 of the agent""");
  }

  @Test
  void knowsItsVersion() {
    assertThat(CoreVersion.read()).isEqualTo(AludelAgent.version()).matches("\\d+\\.\\d+.*");
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

  /** Sees all but the classes of one package, so that a child makes copies of these. */
  private static final class NoModel extends ClassLoader {

    NoModel() {
      super(WeavingCheckTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("dev.aludel.mapping.model.")) {
        throw new ClassNotFoundException(name);
      }
      return super.loadClass(name, resolve);
    }
  }
}
