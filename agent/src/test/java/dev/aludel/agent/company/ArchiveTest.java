package dev.aludel.agent.company;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.agent.fixture.AgentJar;
import dev.aludel.agent.fixture.JavaProcess;
import dev.aludel.agent.fixture.JavaProcess.Output;
import dev.aludel.agent.fixture.Shop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes that the JVM has stored ready for use: in a CDS archive, or from JDK 25 on in an AOT cache. */
class ArchiveTest {

  private static final boolean AOT = Runtime.version().feature() >= 25;

  @TempDir
  Path directory;

  @Test
  void weavesWhatIsConcernedAndLeavesTheOthersShared() throws IOException {
    String agent = "-javaagent:" + AgentJar.in(directory);
    Path jar = new BootJar()
        .plain(Firm.COMPILED.writeTo(directory.resolve("program")), "")
        .plain(Shop.RUNTIME, "dev/aludel/instrument/", "dev/aludel/mapping/")
        .writeTo(directory.resolve("firm.jar"));
    Path archive = directory.resolve("archive");
    Path log = directory.resolve("loaded.txt");
    // A cache holds loaded classes, so the agent must be there when it is made; an archive holds
    // class files.
    List<String> making = AOT
        ? List.of(agent, "-XX:AOTCacheOutput=" + archive)
        : List.of("-XX:ArchiveClassesAtExit=" + archive);
    String using = AOT ? "-XX:AOTCache=" + archive : "-XX:SharedArchiveFile=" + archive;

    new JavaProcess().with(making.toArray(String[]::new)).on(jar).run("firm.Main");
    Output output = new JavaProcess()
        .with(agent, using, "-Xlog:class+load:file=" + log)
        .on(jar)
        .run("firm.Main");

    assertThat(archive).exists();
    assertThat(output.out()).as(output.toString()).startsWith(Firm.OUTPUT.toArray(String[]::new));
    assertThat(output.err()).isEmpty();
    List<String> loaded = Files.readAllLines(log).stream()
        .filter(line -> line.contains(" source: "))
        .filter(line -> !line.contains("agent.jar") && !line.contains("Lambda"))
        .toList();
    List<String> shared =
        loaded.stream().filter(line -> line.contains("shared objects file")).toList();
    assertThat((double) shared.size()).isGreaterThanOrEqualTo(0.95 * loaded.size());
    assertThat(shared).anyMatch(line -> line.contains(" firm.Main "));
  }
}
