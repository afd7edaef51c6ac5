package dev.aludel.agent.company;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.agent.fixture.AgentJar;
import dev.aludel.agent.fixture.JavaProcess;
import dev.aludel.agent.fixture.JavaProcess.Output;
import dev.aludel.agent.fixture.Shop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.IClassCoverage;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.tools.ExecFileLoader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Coverage is counted as without Aludel, against the class files as the compiler made them. */
class JacocoTest {

  @TempDir
  static Path directory;

  private static Path program;
  private static String aludel;
  private static Map<String, String> withoutAludel;

  @BeforeAll
  static void build() throws IOException {
    program = Firm.COMPILED.writeTo(directory.resolve("program"));
    aludel = "-javaagent:" + AgentJar.in(directory);
    run("alone", jacoco("alone"));
    withoutAludel = coverage("alone");
  }

  @Test
  void countsTheSameInFrontOfAludel() throws IOException {
    Output output = run("before", jacoco("before"), aludel);

    assertThat(output.out()).startsWith(Firm.OUTPUT.toArray(String[]::new));
    assertThat(coverage("before")).isEqualTo(withoutAludel);
  }

  @Test
  void countsTheSameBehindAludel() throws IOException {
    Output output = run("behind", aludel, jacoco("behind"));

    assertThat(output.out()).startsWith(Firm.OUTPUT.toArray(String[]::new));
    assertThat(coverage("behind")).isEqualTo(withoutAludel);
  }

  @Test
  void hasSomethingToCount() {
    assertThat(withoutAludel)
        .containsEntry("firm/Clerk", "lines 1 of 2, branches 0 of 0")
        .containsEntry("firm/Person", "lines 10 of 11, branches 2 of 2")
        .containsEntry("firm/Payroll", "lines 7 of 8, branches 3 of 4");
  }

  private static String jacoco(String name) {
    return "-javaagent:" + OtherAgents.jar("jacoco-agent") + "=includes=firm.*,destfile="
        + directory.resolve(name + ".exec");
  }

  private static Output run(String name, String... flags) throws IOException {
    Output output = new JavaProcess().with(flags).on(program, Shop.RUNTIME).run("firm.Main");
    assertThat(output.err()).as(name).isEmpty();
    return output;
  }

  /** What is covered of each class, by lines and branches. */
  private static Map<String, String> coverage(String name) throws IOException {
    ExecFileLoader executed = new ExecFileLoader();
    executed.load(directory.resolve(name + ".exec").toFile());
    CoverageBuilder coverage = new CoverageBuilder();
    new Analyzer(executed.getExecutionDataStore(), coverage)
        .analyzeAll(program.resolve("firm").toFile());
    assertThat(coverage.getNoMatchClasses()).as(name).isEmpty();
    Map<String, String> counted = new TreeMap<>();
    for (IClassCoverage type : coverage.getClasses()) {
      counted.put(
          type.getName(),
          "lines " + covered(type.getLineCounter()) + ", branches "
              + covered(type.getBranchCounter()));
    }
    return counted;
  }

  private static String covered(ICounter counter) {
    return counter.getCoveredCount() + " of " + counter.getTotalCount();
  }
}
