package dev.aludel.agent.company;

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

/** OpenTelemetry's agent, told to trace methods of a mapped class and of one that uses it. */
class OpenTelemetryTest {

  private static final boolean DEEP = Boolean.getBoolean("aludel.deep");

  @TempDir
  static Path directory;

  private static Path program;
  private static String aludel;

  @BeforeAll
  static void build() throws IOException {
    program = Firm.COMPILED.writeTo(directory.resolve("program"));
    aludel = "-javaagent:" + AgentJar.in(directory);
  }

  @Test
  void tracesMethodsThatAreWovenAsWell() throws IOException {
    assertTracedAndWoven(run(telemetry(), aludel));
    if (DEEP) { // a JVM with this agent takes seconds to start
      assertTracedAndWoven(run(aludel, telemetry()));
    }
  }

  private static void assertTracedAndWoven(Output output) {
    assertThat(output.exitValue()).as(output.toString()).isZero();
    assertThat(output.out()).as(output.toString()).containsAll(Firm.OUTPUT);
    assertThat(spans(output)).containsExactly("Person.write", "Person.write", "Payroll.raise");
    assertThat(output.err()).noneMatch(line -> line.startsWith("[aludel]"));
  }

  /** The logging exporter writes a line for each: {@code 'Person.write' : traceId spanId ...}. */
  private static List<String> spans(Output output) {
    return output.err().stream()
        .filter(line -> line.contains("' : "))
        .map(line -> line.replaceFirst(".*'(.*?)' : .*", "$1"))
        .toList();
  }

  private static String telemetry() {
    return "-javaagent:" + OtherAgents.jar("opentelemetry-javaagent");
  }

  private static Output run(String... agents) throws IOException {
    return new JavaProcess()
        .with(agents)
        .with(
            "-Xshare:off", // the JVM would print that it is, as the agent extends the boot class
            // path
            "-Dotel.traces.exporter=logging",
            "-Dotel.metrics.exporter=none",
            "-Dotel.logs.exporter=none",
            "-Dotel.instrumentation.methods.include=firm.Person[write];firm.Payroll[raise]")
        .on(program, Shop.RUNTIME)
        .run("firm.Main");
  }
}
