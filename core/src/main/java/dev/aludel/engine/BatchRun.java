package dev.aludel.engine;

import java.sql.BatchUpdateException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends one batch: one round trip for all rows, on drivers that can. */
final class BatchRun {

  private final Lease lease;
  private final java.sql.Connection jdbc;
  private final BatchPlan plan;

  BatchRun(Lease lease, BatchPlan plan) {
    this.lease = lease;
    this.jdbc = lease.jdbc();
    this.plan = plan;
  }

  BatchResult send(List<@Nullable Object[]> rows) {
    Sending sending = Sending.announce(
        lease, lease.parts().origins().batch(plan.sql(), rows.size()), () -> sets(rows));
    BatchResult result = attempt(sending, rows);
    sending.done(result.rows());
    return result;
  }

  private BatchResult attempt(Sending sending, List<@Nullable Object[]> rows) {
    GeneratedKeys keys = plan.keys();
    try (PreparedStatement statement = keys.prepare(jdbc, sending.sql())) {
      return lease
          .running()
          .during(
              statement,
              () -> keys.returned()
                  ? oneByOne(statement, rows, keys)
                  : together(statement, rows, keys));
    } catch (SQLException e) {
      throw sending.failed(e);
    } catch (RuntimeException | Error e) {
      sending.abandoned(e);
      throw e;
    }
  }

  private BatchResult together(
      PreparedStatement statement, List<@Nullable Object[]> rows, GeneratedKeys keys)
      throws SQLException {
    for (@Nullable Object[] row : rows) {
      plan.bind(statement, row);
      statement.addBatch();
    }
    int[] counts = statement.executeBatch();
    long[] rowCounts = new long[counts.length];
    for (int i = 0; i < counts.length; i++) {
      rowCounts[i] = counts[i];
    }
    return new BatchResult(rowCounts, keys.read(statement, rows.size(), plan.sql()));
  }

  /** JDBC's batches answer no rows, and here the keys come as rows. */
  private BatchResult oneByOne(
      PreparedStatement statement, List<@Nullable Object[]> rows, GeneratedKeys keys)
      throws SQLException {
    long[] rowCounts = new long[rows.size()];
    List<@Nullable Object[]> made = new ArrayList<>(rows.size());
    for (int i = 0; i < rowCounts.length; i++) {
      GeneratedKeys.Written written = one(statement, rows.get(i), i, keys);
      rowCounts[i] = written.count();
      made.addAll(written.keys());
    }
    return new BatchResult(rowCounts, made);
  }

  private GeneratedKeys.Written one(
      PreparedStatement statement, @Nullable Object[] row, int position, GeneratedKeys keys)
      throws SQLException {
    try {
      plan.bind(statement, row);
      return keys.write(statement, plan.sql());
    } catch (SQLException e) {
      throw new BatchUpdateException(
          e.getMessage(), e.getSQLState(), e.getErrorCode(), new int[position], e);
    }
  }

  private List<List<@Nullable Object>> sets(List<@Nullable Object[]> rows) {
    return rows.stream().map(plan::values).toList();
  }
}
