package dev.aludel.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a batch did.
 *
 * @param rowCounts for each set of parameters the rows that it wrote, or {@link java.sql.Statement#SUCCESS_NO_INFO}
 *     where the driver does not tell
 * @param generatedKeys for each row the values of the columns named by {@code returningKeys}, in their order; empty if
 *     none were asked for
 */
public record BatchResult(long[] rowCounts, List<@Nullable Object[]> generatedKeys) {

  static final BatchResult EMPTY = new BatchResult(new long[0], List.of());

  /** All rows that the batch wrote, as far as the driver tells. */
  public long rows() {
    long rows = 0;
    for (long count : rowCounts) {
      rows += Math.max(0, count);
    }
    return rows;
  }
}
