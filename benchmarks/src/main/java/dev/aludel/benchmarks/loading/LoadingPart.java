package dev.aludel.benchmarks.loading;

import dev.aludel.benchmarks.Part;
import dev.aludel.benchmarks.Report;
import dev.aludel.benchmarks.fork.AgentJars;
import dev.aludel.benchmarks.fork.JavaFork;
import dev.aludel.benchmarks.fork.Sampling;
import java.io.IOException;
import java.util.List;

/** 100 parents with 10 children each from H2 in memory: by hand, and by each style of loading. */
public final class LoadingPart implements Part {

  private static final int ROUNDS = 3;
  private static final List<String> WAYS = List.of(
      "JDBC, two statements", "cohort, no option given", "select-in", "joined", "lazy, each alone");

  @Override
  public void run(Report report) throws IOException, InterruptedException {
    Sampling found = new Sampling(new double[ROUNDS][]);
    for (int round = 0; round < ROUNDS; round++) {
      found.runs()[round] = new JavaFork()
          .with("-Xbatch")
          .with("-javaagent:" + AgentJars.aludel())
          .run(LoadingProgram.class);
    }
    report.table(
        "Loading: 100 parents with 10 children each, in a session of its own",
        "",
        "CPU, µs",
        "bytes",
        "CPU / JDBC",
        "bytes / JDBC");
    for (int i = 0; i < WAYS.size(); i++) {
      double nanos = found.least(2 * i);
      double bytes = found.least(2 * i + 1);
      report.row(
          WAYS.get(i),
          Math.round(nanos / 1_000),
          Math.round(bytes),
          nanos / found.least(0),
          bytes / found.least(1));
    }
  }
}
