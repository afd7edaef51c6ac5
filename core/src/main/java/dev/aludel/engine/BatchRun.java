package dev.aludel.engine;

import java.sql.BatchUpdateException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends one batch: one round trip for a page of rows, on drivers that can. */
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
    } catch (Throwable e) {
      sending.abandoned(e);
      throw e;
    }
  }

  /** In pages, since a driver keeps all that it has not sent. */
  private BatchResult together(
      PreparedStatement statement, List<@Nullable Object[]> rows, GeneratedKeys keys)
      throws SQLException {
    int page = lease.options().batchSize() > 0
        ? lease.options().batchSize()
        : lease.parts().dialect().batchSize();
    long[] rowCounts = new long[rows.size()];
    List<@Nullable Object[]> made = new ArrayList<>();
    for (int from = 0; from < rowCounts.length; from += page) {
      List<@Nullable Object[]> sets = rows.subList(from, Math.min(from + page, rowCounts.length));
      int[] counts = sent(statement, sets, from, rowCounts.length);
      for (int i = 0; i < counts.length; i++) {
        rowCounts[from + i] = counts[i];
      }
      made.addAll(keys.read(statement, sets.size(), plan.sql()));
    }
    return new BatchResult(rowCounts, made);
  }

  private int[] sent(PreparedStatement statement, List<@Nullable Object[]> sets, int from, int all)
      throws SQLException {
    for (@Nullable Object[] row : sets) {
      plan.bind(statement, row);
      statement.addBatch();
    }
    try {
      return statement.executeBatch();
    } catch (BatchUpdateException e) {
      int failed = FailedSet.of(e, sets.size());
      int known = failed == FailedSet.UNKNOWN ? refused(e, sets.size()) : failed;
      throw FailedSet.at(known == FailedSet.UNKNOWN ? known : from + known, all, e);
    }
  }

  /** Asks the database where its driver does not say. */
  private int refused(BatchUpdateException error, int sets) {
    String state = lease.parts().dialect().errors().sqlState(error);
    List<String> questions = lease.parts().dialect().refusedSet();
    if (questions.isEmpty() || !state.startsWith("22") && !state.startsWith("23")) {
      return FailedSet.UNKNOWN;
    }
    try (Statement statement = jdbc.createStatement()) {
      for (String question : questions) {
        statement.execute(question);
      }
      ResultSet answer = statement.getResultSet();
      int number = answer.next() ? answer.getInt(1) : 0;
      return number > 0 && number <= sets ? number - 1 : FailedSet.UNKNOWN;
    } catch (SQLException older) {
      return FailedSet.UNKNOWN;
    }
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
      throw FailedSet.at(position, position + 1, e);
    }
  }

  private List<List<@Nullable Object>> sets(List<@Nullable Object[]> rows) {
    return rows.stream().map(plan::values).toList();
  }
}
