package dev.aludel.orm.flush;

import dev.aludel.engine.BatchResult;
import dev.aludel.error.EngineException;
import dev.aludel.error.StaleDataException;
import dev.aludel.instrument.InstanceState;
import java.sql.Statement;
import java.util.List;

/** Compares what a batch met with what it was meant for. */
public final class RowCounts {

  private RowCounts() {}

  static void check(
      FlushRun run,
      String action,
      List<InstanceState> states,
      BatchResult result,
      PlannedValues names) {
    for (int i = 0; i < states.size(); i++) {
      long rows = result.rowCounts()[i];
      requireKnown(action, rows);
      if (rows != 1) {
        StaleDataException failure = StaleRow.of(run, states.get(i)).failure(action, rows);
        failure.concerns(run.account(states.get(i), names));
        throw failure;
      }
    }
  }

  /**
   * Compares nothing, but for what a driver says that does not count.
   *
   * @throws EngineException if it is {@link Statement#SUCCESS_NO_INFO}
   */
  public static void requireKnown(String action, long rows) {
    if (rows == Statement.SUCCESS_NO_INFO) {
      throw new EngineException("""
          The driver does not tell how many rows each set of a batch met, so that it is not known whether this %s did.
          Switch off what makes it so, as useBulkStmts of MariaDB's driver, for this engine. [row-counts]""".formatted(action));
    }
  }
}
