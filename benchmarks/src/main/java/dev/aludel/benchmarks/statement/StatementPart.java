package dev.aludel.benchmarks.statement;

import dev.aludel.benchmarks.Part;
import dev.aludel.benchmarks.Report;
import dev.aludel.benchmarks.fork.JavaFork;
import dev.aludel.benchmarks.fork.Sampling;
import java.io.IOException;
import java.util.List;

/**
 * A query of six predicates, a join, an order and a limit: built, compiled and sent to a driver that does nothing. By CPU
 * time, Aludel must do all that in less than jOOQ takes to build and render; by bytes, in less than jOOQ takes for the same.
 */
public final class StatementPart implements Part {

  private static final int ROUNDS = 3;

  // Where the program's answers begin, each of them nanoseconds and bytes.
  private static final int ALUDEL = 0;
  private static final int JOOQ_RENDERED = 2;
  private static final int JOOQ_SENT = 4;
  private static final int ALUDEL_FIRST = 6;

  @Override
  public void run(Report report) throws IOException, InterruptedException {
    report.table(
        "Statements: from columns and values to the driver",
        "dialect",
        "",
        "Aludel, cache warm",
        "jOOQ, rendered only",
        "jOOQ",
        "Aludel / jOOQ rendered",
        "Aludel / jOOQ",
        "Aludel, first of its shape");
    for (String dialect : List.of("h2", "postgresql")) {
      Sampling found = measure(dialect);
      tell(report, dialect, "CPU time, ns", found, 0);
      tell(report, dialect, "bytes allocated", found, 1);
      report.bar(
          "CPU time of a statement for " + dialect + " / jOOQ's, rendered only",
          found.least(ALUDEL) / found.least(JOOQ_RENDERED),
          1);
      report.bar(
          "bytes of a statement for " + dialect + " / jOOQ's",
          found.least(ALUDEL + 1) / found.least(JOOQ_SENT + 1),
          1);
    }
  }

  private static void tell(Report report, String dialect, String unit, Sampling found, int column) {
    double aludel = found.least(ALUDEL + column);
    double rendered = found.least(JOOQ_RENDERED + column);
    double sent = found.least(JOOQ_SENT + column);
    report.row(
        dialect,
        unit,
        Math.round(aludel),
        Math.round(rendered),
        Math.round(sent),
        aludel / rendered,
        aludel / sent,
        Math.round(found.least(ALUDEL_FIRST + column)));
  }

  private static Sampling measure(String dialect) throws IOException, InterruptedException {
    Sampling found = new Sampling(new double[ROUNDS][]);
    for (int round = 0; round < ROUNDS; round++) {
      found.runs()[round] = new JavaFork()
          .with(
              "-Xbatch") // or the compiler's threads may come too late on a machine that is shared
          .with("-Dorg.jooq.no-logo=true")
          .with("-Dorg.jooq.no-tips=true")
          .run(StatementProgram.class, dialect);
    }
    return found;
  }
}
