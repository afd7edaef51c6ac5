package dev.aludel.agent.company;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.agent.fixture.AgentJar;
import dev.aludel.agent.fixture.Compiled;
import dev.aludel.agent.fixture.JavaProcess;
import dev.aludel.agent.fixture.JavaProcess.Output;
import dev.aludel.agent.fixture.Shop;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mocks of mapped classes, by Mockito's inline maker: it rewrites the loaded class itself. */
class MockitoTest {

  private static final List<Path> MOCKITO = List.of(
      OtherAgents.jar("mockito-core"),
      OtherAgents.jar("byte-buddy"),
      OtherAgents.jar("byte-buddy-agent"),
      OtherAgents.jar("objenesis"));

  private static final String MOCKS = """
      package firm;

      import static org.mockito.Mockito.*;

      import java.util.List;
      import org.mockito.*;
      import probe.Probe;

      public class Mocks {
        public static void main(String... args) {
          recorded("before");
          mocked();
          spied();
          staticsMocked();
          constructionMocked();
          recorded("after");
        }

        static void recorded(String when) {
          Person person = new Person("zoe");
          Probe.watch(person);
          person.write(when);
          Probe.print("recorded " + when);
        }

        static void mocked() {
          Clerk mock = mock(Clerk.class);
          when(mock.name()).thenReturn("mocked");
          mock.email = "kept";
          mock.pay = 7;
          mock.write("ignored");
          System.out.println("mock " + mock.name() + " " + mock.email + " " + mock.pay);
          Probe.print("mock");
        }

        static void spied() {
          Person real = new Person("ann");
          Person spy = spy(real);
          spy.write("spied");
          when(spy.name()).thenReturn("stubbed");
          System.out.println("spy " + spy.email + " " + spy.name() + ", real " + real.email + " " + real.name());
          Probe.forget(); // whether a spy takes over what is watched is up to the order
        }

        static void staticsMocked() {
          try (MockedStatic<Person> statics = mockStatic(Person.class)) {
            statics.when(Person::count).thenReturn(42);
            System.out.println("static " + Person.count());
          }
          System.out.println("static " + (Person.count() < 42));
        }

        static void constructionMocked() {
          try (MockedConstruction<Clerk> made = mockConstruction(Clerk.class)) {
            Clerk clerk = new Clerk("eve");
            clerk.email = "kept";
            new Payroll().raise(List.of(clerk));
            System.out.println("made " + clerk.name() + " " + clerk.email + " " + clerk.pay + " "
                + made.constructed().size());
          }
          Probe.print("made");
        }
      }
      """;

  @TempDir
  static Path directory;

  private static Path program;
  private static String aludel;

  @BeforeAll
  static void build() throws IOException {
    String classPath = System.getProperty("java.class.path")
        + File.pathSeparator
        + OtherAgents.jar("mockito-core")
        + File.pathSeparator
        + directory.resolve("firm");
    Path firm = Firm.COMPILED.writeTo(directory.resolve("firm"));
    Map<String, byte[]> all = new HashMap<>(Firm.COMPILED.classFiles());
    all.putAll(Compiled.with(List.of("-cp", classPath), MOCKS).classFiles());
    program = new Compiled(all).writeTo(directory.resolve("program"));
    aludel = "-javaagent:" + AgentJar.in(directory);
    assertThat(firm).exists();
  }

  @Test
  void mocksMappedClassesWhenItAttachesItself() throws IOException {
    assertMocked(run(aludel, "-XX:+EnableDynamicAgentLoading"));
  }

  @Test
  void mocksMappedClassesInFrontOfAludel() throws IOException {
    assertMocked(run("-javaagent:" + OtherAgents.jar("mockito-core"), aludel));
  }

  @Test
  void mocksMappedClassesBehindAludel() throws IOException {
    assertMocked(run(aludel, "-javaagent:" + OtherAgents.jar("mockito-core")));
  }

  private static void assertMocked(Output output) {
    assertThat(output.out())
        .as(output.toString())
        .containsExactly(
            "recorded before [write 2: null -> before]",
            "mock mocked kept 7",
            "mock []",
            "spy spied stubbed, real null ann",
            "static 42",
            "static true",
            "made null kept 10 1",
            "made [relate 3: null -> null]",
            "recorded after [write 2: null -> after]");
    assertThat(output.err()).as(output.toString()).isEmpty();
  }

  private static Output run(String... flags) throws IOException {
    return new JavaProcess()
        .with("-Xshare:off")
        .with(flags)
        .on(program, Shop.RUNTIME)
        .on(MOCKITO.toArray(Path[]::new))
        .run("firm.Mocks");
  }
}
