package dev.aludel.engine;

import dev.aludel.error.StatementException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Which transaction runs on a connection, and its savepoints. Mutable; belongs to the connection's thread. */
final class TransactionControl {

  private final java.sql.Connection jdbc;
  private final EngineParts parts;

  private @Nullable Savepoints savepoints;
  private @Nullable Transaction handle;

  TransactionControl(java.sql.Connection jdbc, EngineParts parts) {
    this.jdbc = jdbc;
    this.parts = parts;
  }

  boolean isRunning() {
    return savepoints != null;
  }

  boolean runs(Transaction transaction) {
    return handle == transaction;
  }

  Transaction begin(Connection owner) {
    if (isRunning()) {
      throw Refusal.transactionRuns();
    }
    start();
    Transaction begun = new Transaction(owner);
    handle = begun;
    return begun;
  }

  void autobegin() {
    if (!isRunning()) {
      start();
    }
  }

  Savepoint savepoint() {
    Savepoints running = savepoints;
    if (running == null) {
      throw Refusal.transactionEnded();
    }
    return running.make();
  }

  void commit() {
    if (isRunning()) {
      end("COMMIT", jdbc::commit);
    }
  }

  void rollback() {
    if (isRunning()) {
      end("ROLLBACK", jdbc::rollback);
    }
  }

  // JDBC begins by itself with the first statement, so there is nothing to send.
  private void start() {
    parts.log().sent("BEGIN");
    savepoints = new Savepoints(jdbc, parts);
  }

  private void end(String sql, Step step) {
    Savepoints ending = savepoints;
    if (ending != null) {
      ending.clear();
    }
    savepoints = null;
    handle = null;
    parts.log().sent(sql);
    try {
      step.take();
    } catch (SQLException e) {
      StatementException failure = parts.failures().of(sql, e);
      rollBackAfter(failure);
      throw failure;
    }
  }

  // A COMMIT that failed may leave the transaction open (deferred constraints do), and a pool must
  // not see it again.
  private void rollBackAfter(StatementException failure) {
    try {
      jdbc.rollback();
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }

  private interface Step {
    void take() throws SQLException;
  }
}
