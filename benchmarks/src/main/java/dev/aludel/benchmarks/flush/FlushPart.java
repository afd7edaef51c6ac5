package dev.aludel.benchmarks.flush;

import dev.aludel.benchmarks.Part;
import dev.aludel.benchmarks.Report;
import dev.aludel.benchmarks.fork.AgentJars;
import dev.aludel.benchmarks.fork.JavaFork;
import dev.aludel.benchmarks.fork.Sampling;
import java.io.IOException;

/** A flush costs what has changed, and not what is loaded. */
public final class FlushPart implements Part {

  private static final int ROUNDS = 3;
  private static final double MOST_GROWTH = 1.2;
  private static final double MOST_BYTES_GROWTH = 1.02;
  private static final double MOST_NANOS_OF_NOTHING = 5_000;

  @Override
  public void run(Report report) throws IOException, InterruptedException {
    Sampling found = new Sampling(new double[ROUNDS][]);
    for (int round = 0; round < ROUNDS; round++) {
      found.runs()[round] = new JavaFork()
          .with("-Xbatch")
          .with("-javaagent:" + AgentJars.aludel())
          .run(FlushProgram.class);
    }
    int sizes = FlushProgram.LOADED.length;
    report.table(
        "Flush: 10 changes, or none, with so many instances loaded",
        "loaded",
        "10 changes: CPU, ns",
        "bytes",
        "times the batch of JDBC",
        "times that of 1,000 loaded",
        "no change: CPU, ns",
        "bytes");
    double jdbc = found.least(0);
    report.row("JDBC", Math.round(jdbc), Math.round(found.least(1)), 1.0, "", "", "");
    double first = found.least(2);
    for (int i = 0; i < sizes; i++) {
      double nanos = found.least(2 + 2 * i);
      double nothing = found.least(2 + 2 * (sizes + i));
      report.row(
          FlushProgram.LOADED[i],
          Math.round(nanos),
          Math.round(found.least(3 + 2 * i)),
          nanos / jdbc,
          nanos / first,
          Math.round(nothing),
          Math.round(found.least(3 + 2 * (sizes + i))));
      report.bar(
          "ns of a flush of nothing, " + FlushProgram.LOADED[i] + " loaded",
          nothing,
          MOST_NANOS_OF_NOTHING);
    }
    report.bar("CPU time of 10 changes of 10,000 / of 1,000", found.least(4) / first, MOST_GROWTH);
    report.bar(
        "bytes of 10 changes of 10,000 / of 1,000",
        found.least(5) / found.least(3),
        MOST_BYTES_GROWTH);
  }
}
