package dev.aludel.orm.flush;

import dev.aludel.engine.BatchResult;
import dev.aludel.error.StaleDataException;
import dev.aludel.instrument.InstanceState;
import java.util.List;

/** Compares what a batch met with what it was meant for. */
final class RowCounts {

  private RowCounts() {}

  static void check(String action, List<InstanceState> states, BatchResult result) {
    for (int i = 0; i < states.size(); i++) {
      long rows = result.rowCounts()[i];
      if (rows != 1) {
        throw StaleDataException.rowCount(action, String.valueOf(states.get(i).identity()), rows);
      }
    }
  }
}
