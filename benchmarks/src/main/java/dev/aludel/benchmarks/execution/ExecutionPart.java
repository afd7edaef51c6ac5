package dev.aludel.benchmarks.execution;

import dev.aludel.benchmarks.Part;
import dev.aludel.benchmarks.Report;
import dev.aludel.benchmarks.fork.JavaFork;
import dev.aludel.benchmarks.fork.Sampling;
import java.io.IOException;

/** A row of four columns read by its key from H2 in memory: by hand on a HikariCP pool, and by the core on its own. */
public final class ExecutionPart implements Part {

  private static final int ROUNDS = 3;
  private static final double MOST_TIME = 1.15;
  private static final double MOST_BYTES = 1.2;

  @Override
  public void run(Report report) throws IOException, InterruptedException {
    Sampling found = new Sampling(new double[ROUNDS][]);
    for (int round = 0; round < ROUNDS; round++) {
      found.runs()[round] = new JavaFork().with("-Xbatch").run(ExecutionProgram.class);
    }
    report.table(
        "Execution: a row of 4 columns by its key",
        "",
        "",
        "JDBC",
        "Aludel, statement kept",
        "Aludel, statement built",
        "kept / JDBC",
        "built / JDBC");
    report.bar(
        "CPU time of a kept statement / JDBC's",
        tell(report, "in an open transaction", "CPU time, ns", found, 0),
        MOST_TIME);
    report.bar(
        "bytes of a kept statement / JDBC's",
        tell(report, "in an open transaction", "bytes allocated", found, 1),
        MOST_BYTES);
    tell(report, "in its own transaction", "CPU time, ns", found, 6);
    tell(report, "in its own transaction", "bytes allocated", found, 7);
  }

  /** Answers what a kept statement takes, in times of what JDBC does. */
  private static double tell(Report report, String how, String unit, Sampling found, int first) {
    double jdbc = found.least(first);
    double kept = found.least(first + 2);
    double built = found.least(first + 4);
    report.row(
        how,
        unit,
        Math.round(jdbc),
        Math.round(kept),
        Math.round(built),
        kept / jdbc,
        built / jdbc);
    return kept / jdbc;
  }
}
