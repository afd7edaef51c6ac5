package dev.aludel.engine;

import java.util.concurrent.atomic.LongAdder;

/**
 * Counts what an engine sends, from {@code engine.listen(counter)} on. A batch counts as one statement, for it is one
 * round trip, and BEGIN, COMMIT and savepoints do not count. Safe to share.
 */
public final class StatementCounter implements EngineListener {

  private final LongAdder statements = new LongAdder();
  private final LongAdder batches = new LongAdder();
  private final LongAdder rowsWritten = new LongAdder();
  private final LongAdder rowsRead = new LongAdder();

  /** Statements that the database carried out, batches among them. */
  public long statements() {
    return statements.sum();
  }

  /** Statements that were sent as a batch. */
  public long batches() {
    return batches.sum();
  }

  /** Rows that were inserted, updated and deleted. */
  public long rowsWritten() {
    return rowsWritten.sum();
  }

  /** Rows that were read of results which are closed by now. */
  public long rowsRead() {
    return rowsRead.sum();
  }

  /** Starts again from nothing. */
  public void reset() {
    statements.reset();
    batches.reset();
    rowsWritten.reset();
    rowsRead.reset();
  }

  @Override
  public void afterExecute(Execution execution, long rows) {
    statements.increment();
    if (execution.batch()) {
      batches.increment();
    }
    rowsWritten.add(Math.max(0, rows));
  }

  @Override
  public void afterRead(Execution execution, long rows) {
    rowsRead.add(rows);
  }

  @Override
  public String toString() {
    return "%d statements, %d batches, %d rows written, %d rows read"
        .formatted(statements(), batches(), rowsWritten(), rowsRead());
  }
}
