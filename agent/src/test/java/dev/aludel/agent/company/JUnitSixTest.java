package dev.aludel.agent.company;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.agent.fixture.AgentJar;
import dev.aludel.agent.fixture.Compiled;
import dev.aludel.agent.fixture.JavaProcess;
import dev.aludel.agent.fixture.JavaProcess.Output;
import dev.aludel.agent.fixture.Shop;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The agent attaches itself under JUnit 6 as under the version that it is built with. */
class JUnitSixTest {

  private static final String ITEM = """
      package six;
      import dev.aludel.mapping.*;
      @Mapped class Item { @Id int id; }
      """;

  private static final String TEST = """
      package six;
      import dev.aludel.instrument.Access;
      import java.util.List;
      import org.junit.jupiter.api.*;
      class ItemTest {
        @Test void recordsWhatTestsWrite() {
          Item item = new Item();
          Access.watch(item);
          item.id = 6;
          Assertions.assertEquals(List.of("write 0: 0 -> 6"), Access.takeCalls());
        }
      }
      """;

  @TempDir
  Path directory;

  @Test
  void weavesMappedClassesOfItsTests() throws IOException {
    Path program = Compiled.of(ITEM, TEST).writeTo(directory.resolve("program"));

    Output output = new JavaProcess()
        .with("-XX:+EnableDynamicAgentLoading", "-Djdk.attach.allowAttachSelf=true")
        .on(OtherAgents.jar("junit6"), program, Shop.RUNTIME, AgentJar.in(directory))
        .run(
            "org.junit.platform.console.ConsoleLauncher",
            "execute",
            "--details=summary",
            "--disable-banner",
            "--select-class=six.ItemTest");

    assertThat(output.exitValue()).as(output.toString()).isZero();
    assertThat(output.out()).anyMatch(line -> line.contains("1 tests successful"));
  }
}
