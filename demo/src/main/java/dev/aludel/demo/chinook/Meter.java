package dev.aludel.demo.chinook;

import dev.aludel.engine.StatementCounter;
import java.util.Locale;

/** What one step of the program has cost, from its making on: statements, batches, rows and time. */
final class Meter {

  private final StatementCounter counter;
  private final long statements;
  private final long batches;
  private final long rowsWritten;
  private final long rowsRead;
  private final long startedAt = System.nanoTime();

  /**
   * @param counter listens to the engine already
   */
  Meter(StatementCounter counter) {
    this.counter = counter;
    statements = counter.statements();
    batches = counter.batches();
    rowsWritten = counter.rowsWritten();
    rowsRead = counter.rowsRead();
  }

  /** The cost until now, for example {@code Statements: 45, of them batches: 25, rows written: 15,607, read: 10, 0.86 s}. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "Statements: %,d, of them batches: %,d, rows written: %,d, read: %,d, %.2f s",
        counter.statements() - statements,
        counter.batches() - batches,
        counter.rowsWritten() - rowsWritten,
        counter.rowsRead() - rowsRead,
        (System.nanoTime() - startedAt) / 1e9);
  }
}
