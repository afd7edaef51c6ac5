package dev.aludel.benchmarks.start;

import dev.aludel.benchmarks.Part;
import dev.aludel.benchmarks.Report;
import dev.aludel.benchmarks.fork.AgentJars;
import dev.aludel.benchmarks.fork.JavaFork;
import dev.aludel.benchmarks.fork.Sampling;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Small programs with and without an agent, one after the other and again, by the CPU time of the whole process. The
 * least of all runs is compared: what else a machine does can only add to it.
 */
public final class StartPart implements Part {

  private static final int ROUNDS = 10;
  private static final double LIMIT = 150;

  @Override
  public void run(Report report) throws IOException, InterruptedException {
    Map<String, JavaFork> agents = new LinkedHashMap<>();
    agents.put("none", new JavaFork());
    agents.put("Aludel", with(AgentJars.aludel()));
    agents.put("Ebean", with(AgentJars.ebean()));

    report.table(
        "Start of a JVM: CPU time", "program", "agent", "ms, least", "ms, median", "more, least");
    Map<String, Sampling> hello = measure(Hello.class, agents);
    tell(report, "hello world", hello);
    report.bar("ms more at the start, no mapped class", more(hello, "Aludel"), LIMIT);

    agents.remove("Ebean"); // its classes need its runtime
    tell(report, "one mapped class, one instance", measure(FirstInstance.class, agents));
  }

  private static JavaFork with(Path agent) {
    return new JavaFork().with("-javaagent:" + agent);
  }

  private static Map<String, Sampling> measure(Class<?> program, Map<String, JavaFork> agents)
      throws IOException, InterruptedException {
    Map<String, Sampling> found = new LinkedHashMap<>();
    agents.keySet().forEach(name -> found.put(name, new Sampling(new double[ROUNDS][])));
    for (int round = 0; round < ROUNDS; round++) {
      for (Map.Entry<String, JavaFork> agent : agents.entrySet()) {
        Sampling sampling = found.get(agent.getKey());
        if (sampling != null) {
          sampling.runs()[round] = agent.getValue().run(program);
        }
      }
    }
    return found;
  }

  private static void tell(Report report, String program, Map<String, Sampling> found) {
    found.forEach((agent, cpu) -> report.row(
        program,
        agent,
        Math.round(cpu.least(0)),
        Math.round(cpu.median(0)),
        Math.round(more(found, agent))));
  }

  private static double more(Map<String, Sampling> found, String agent) {
    return least(found, agent) - least(found, "none");
  }

  private static double least(Map<String, Sampling> found, String agent) {
    Sampling sampling = found.get(agent);
    return sampling == null ? Double.NaN : sampling.least(0);
  }
}
