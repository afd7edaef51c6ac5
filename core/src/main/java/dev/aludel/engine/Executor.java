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
import java.util.List;
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
  private final List<Cursor> open = new ArrayList<>();

  Executor(Lease lease) {
    this.lease = lease;
    this.jdbc = lease.jdbc();
    this.parts = lease.parts();
    this.portions = new Portions(lease);
  }

  Cursor query(BoundStatement bound, List<ResultColumn> columns, int fetchSize) {
    Sending sending = announce(bound);
    return attempt(sending, bound, () -> jdbc.prepareStatement(sending.sql()), statement -> {
      ResultSet rows = portions.reading(statement, fetchSize, statement::executeQuery);
      sending.done(-1);
      return track(new Cursor(this, sending, statement, rows, columns, fetchSize > 0));
    });
  }

  /** Sends an INSERT, UPDATE or DELETE, and reads all keys that the driver reports. */
  GeneratedKeys.Written write(BoundStatement bound, GeneratedKeys keys) {
    Sending sending = announce(bound);
    return attempt(sending, bound, () -> keys.prepare(jdbc, sending.sql()), statement -> {
      try (statement) {
        GeneratedKeys.Written written = keys.write(statement, sending.sql());
        sending.done(written.count());
        return written;
      }
    });
  }

  /** Sends what may answer rows or not; only the database knows. */
  Answer run(BoundStatement bound, List<ResultColumn> columns) {
    Sending sending = announce(bound);
    return attempt(sending, bound, () -> jdbc.prepareStatement(sending.sql()), statement -> {
      int fetchSize = lease.options().fetchSize();
      if (portions.reading(statement, fetchSize, statement::execute)) {
        ResultSet rows = statement.getResultSet();
        sending.done(-1);
        List<ResultColumn> known =
            columns.isEmpty() ? DriverColumns.of(rows.getMetaData(), parts.dialect()) : columns;
        return new Answer(
            track(new Cursor(this, sending, statement, rows, known, fetchSize > 0)), -1);
      }
      try (statement) {
        long count = statement.getUpdateCount();
        sending.done(count);
        return new Answer(null, count);
      }
    });
  }

  BatchResult batch(BatchPlan plan, List<@Nullable Object[]> rows) {
    return new BatchRun(lease, plan).send(rows);
  }

  /** Sends SQL without parameters that answers nothing. */
  void ddl(String sql) {
    Sending sending = Sending.announce(lease, parts.origins().ddl(sql), List::of);
    try (Statement statement = jdbc.createStatement()) {
      lease.running().during(statement, () -> statement.execute(sql));
    } catch (SQLException e) {
      throw sending.failed(e);
    } catch (Throwable e) {
      sending.abandoned(e);
      throw e;
    }
    sending.done(0);
  }

  /** Goes to the next row, as a part of the statement where that may take the database's time. */
  boolean next(Statement statement, ResultSet rows, boolean inPortions) throws SQLException {
    boolean computes = lease.options().statementTimeout() != null
        || inPortions
        || parts.dialect().computesRowsLate();
    return computes ? lease.running().during(statement, rows::next) : rows.next();
  }

  void closed(Cursor cursor) {
    int position = open.size() - 1; // the last one is closed first, as a rule
    while (position >= 0 && open.get(position) != cursor) {
      position--;
    }
    if (position >= 0) {
      open.remove(position);
    }
  }

  int openCursors() {
    return open.size();
  }

  void closeAll() {
    for (Cursor cursor : List.copyOf(open)) {
      cursor.closeWithConnection();
    }
  }

  private Sending announce(BoundStatement bound) {
    return Sending.announce(
        lease, parts.origins().single(bound.sql()), () -> List.of(values(bound)));
  }

  private Cursor track(Cursor cursor) {
    open.add(cursor);
    return cursor;
  }

  private <T> T attempt(
      Sending sending, BoundStatement bound, Preparation preparation, Step<T> step) {
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
      StatementException failure = sending.failed(e);
      if (failure instanceof StatementCancelledException
          || failure instanceof StatementTimeoutException) {
        closeAll(); // on SQLite they would be ended, too, and with them all that comes after
      }
      throw failure;
    } catch (Throwable e) {
      sending.abandoned(e);
      throw e;
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

  /** The values for who may see them. */
  private static List<@Nullable Object> values(BoundStatement bound) {
    List<@Nullable Object> values = new ArrayList<>(bound.values().size());
    for (BoundValue value : bound.values()) {
      values.add(Secret.shown(value.type(), value.value()));
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
