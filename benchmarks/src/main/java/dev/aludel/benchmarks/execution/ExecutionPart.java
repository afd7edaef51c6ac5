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
    tell(report, "in an open transaction", found, 0);
    tell(report, "in its own transaction", found, 6);
  }

  private static void tell(Report report, String how, Sampling found, int first) {
    row(report, how, "CPU time, ns", found, first, MOST_TIME);
    row(report, how, "bytes allocated", found, first + 1, MOST_BYTES);
  }

  private static void row(
      Report report, String how, String unit, Sampling found, int first, double most) {
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
    report.bar(unit + " of a kept statement " + how + " / JDBC's", kept / jdbc, most);
  }
}
