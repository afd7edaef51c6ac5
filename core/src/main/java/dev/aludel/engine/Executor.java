package dev.aludel.engine;

import dev.aludel.dialect.BoundStatement;
import dev.aludel.dialect.BoundValue;
import dev.aludel.dialect.ResultColumn;
import dev.aludel.error.StatementCancelledException;
import dev.aludel.error.StatementException;
import dev.aludel.error.StatementTimeoutException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sends bound statements over one JDBC connection: told to the log and the listeners, failures translated, statements
 * closed on every path. Keeps account of open cursors. Mutable, for the connection's thread.
 */
final class Executor {

  private final Lease lease;
  private final java.sql.Connection jdbc;
  private final EngineParts parts;
  private final Portions portions;
  private final Set<Cursor> open = new LinkedHashSet<>();

  Executor(Lease lease) {
    this.lease = lease;
    this.jdbc = lease.jdbc();
    this.parts = lease.parts();
    this.portions = new Portions(lease);
  }

  Cursor query(BoundStatement bound, List<ResultColumn> columns) {
    Execution execution = announce(bound);
    return attempt(execution, bound, () -> jdbc.prepareStatement(bound.sql()), statement -> {
      ResultSet rows = portions.reading(statement, statement::executeQuery);
      done(execution, -1);
      return track(new Cursor(this, execution, statement, rows, columns));
    });
  }

  /** Sends an INSERT, UPDATE or DELETE, and reads all keys that the driver reports. */
  GeneratedKeys.Written write(BoundStatement bound, GeneratedKeys keys) {
    Execution execution = announce(bound);
    return attempt(execution, bound, () -> keys.prepare(jdbc, bound.sql()), statement -> {
      try (statement) {
        GeneratedKeys.Written written = keys.write(statement, bound.sql());
        done(execution, written.count());
        return written;
      }
    });
  }

  /** Sends what may answer rows or not; only the database knows. */
  Answer run(BoundStatement bound, List<ResultColumn> columns) {
    Execution execution = announce(bound);
    return attempt(execution, bound, () -> jdbc.prepareStatement(bound.sql()), statement -> {
      if (portions.reading(statement, statement::execute)) {
        ResultSet rows = statement.getResultSet();
        done(execution, -1);
        List<ResultColumn> known =
            columns.isEmpty() ? DriverColumns.of(rows.getMetaData(), parts.dialect()) : columns;
        return new Answer(track(new Cursor(this, execution, statement, rows, known)), -1);
      }
      try (statement) {
        long count = statement.getUpdateCount();
        done(execution, count);
        return new Answer(null, count);
      }
    });
  }

  BatchResult batch(BatchPlan plan, List<@Nullable Object[]> rows) {
    return new BatchRun(lease, plan).send(rows);
  }

  /** Sends SQL without parameters that answers nothing. */
  void ddl(String sql) {
    Execution execution = Execution.single(sql);
    parts.log().sent(sql);
    parts.listeners().beforeExecute(execution);
    try (Statement statement = jdbc.createStatement()) {
      lease.running().during(statement, () -> statement.execute(sql));
    } catch (SQLException e) {
      StatementException failure = failed(sql, e);
      parts.listeners().failed(execution, failure);
      throw failure;
    }
    done(execution, 0);
  }

  /** Goes to the next row, as a part of the statement where that may take the database's time. */
  boolean next(Statement statement, ResultSet rows) throws SQLException {
    boolean computes = lease.options().statementTimeout() != null
        || lease.options().fetchSize() > 0
        || parts.dialect().computesRowsLate();
    return computes ? lease.running().during(statement, rows::next) : rows.next();
  }

  StatementException failed(String sql, SQLException error) {
    return lease.failure(sql, error);
  }

  void closed(Cursor cursor, Execution execution, long rows) {
    open.remove(cursor);
    parts.listeners().afterRead(execution, rows);
  }

  int openCursors() {
    return open.size();
  }

  void closeAll() {
    for (Cursor cursor : List.copyOf(open)) {
      cursor.closeWithConnection();
    }
  }

  private void done(Execution execution, long rows) {
    parts.log().done(execution, rows);
    parts.listeners().afterExecute(execution, rows);
  }

  private Execution announce(BoundStatement bound) {
    Execution execution = Execution.single(bound.sql());
    if (parts.log().isOn()) {
      parts.log().sent(bound.sql(), List.of(values(bound)));
    }
    parts.listeners().beforeExecute(execution);
    return execution;
  }

  private Cursor track(Cursor cursor) {
    open.add(cursor);
    return cursor;
  }

  private <T> T attempt(
      Execution execution, BoundStatement bound, Preparation preparation, Step<T> step) {
    PreparedStatement statement = null;
    boolean done = false;
    try {
      statement = prepared(preparation);
      Binding.bindAll(statement, bound);
      PreparedStatement ready = statement;
      T result = lease.running().during(ready, () -> step.take(ready));
      done = true;
      return result;
    } catch (SQLException e) {
      StatementException failure = lease.failure(bound.sql(), List.of(values(bound)), e);
      if (failure instanceof StatementCancelledException
          || failure instanceof StatementTimeoutException) {
        closeAll(); // on SQLite they would be ended, too, and with them all that comes after
      }
      parts.listeners().failed(execution, failure);
      throw failure;
    } finally {
      if (!done && statement != null) {
        closeQuietly(statement);
      }
    }
  }

  /** An embedded database parses on our stack; where that ends, it says what PostgreSQL says of a statement too deep. */
  private static PreparedStatement prepared(Preparation preparation) throws SQLException {
    try {
      return preparation.prepare();
    } catch (StackOverflowError e) {
      throw new SQLException(
          "the statement is nested too deeply for the parser of this database", "54001", e);
    }
  }

  private static List<@Nullable Object> values(BoundStatement bound) {
    List<@Nullable Object> values = new ArrayList<>(bound.values().size());
    for (BoundValue value : bound.values()) {
      values.add(value.value());
    }
    return values;
  }

  // The failure on its way says more than one of close().
  private static void closeQuietly(PreparedStatement statement) {
    try {
      statement.close();
    } catch (SQLException ignored) {
      return;
    }
  }

  /** What came of a statement of unknown kind: a cursor, or a count of rows. */
  record Answer(@Nullable Cursor cursor, long count) {}

  private interface Preparation {
    PreparedStatement prepare() throws SQLException;
  }

  private interface Step<T> {
    T take(PreparedStatement statement) throws SQLException;
  }
}
