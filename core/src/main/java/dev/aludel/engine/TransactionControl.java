package dev.aludel.engine;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Feature;
import dev.aludel.error.StatementException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which transaction runs on a connection, and its savepoints. Mutable; belongs to the connection's thread. */
final class TransactionControl {

  private final Lease lease;
  private final Connection owner;

  private @Nullable Savepoints savepoints;
  private @Nullable Transaction handle;

  TransactionControl(Lease lease, Connection owner) {
    this.lease = lease;
    this.owner = owner;
  }

  boolean isRunning() {
    return savepoints != null;
  }

  boolean runs(Transaction transaction) {
    return handle == transaction;
  }

  Transaction begin() {
    if (isRunning()) {
      throw Refusal.transactionRuns();
    }
    start();
    Transaction begun = new Transaction(owner);
    handle = begun;
    return begun;
  }

  void autobegin() {
    lease.requireSound("(nothing was sent)");
    if (!isRunning()) {
      start();
    }
  }

  /** An error, before a transaction begins, if there can be no savepoint in it. */
  void requireSavepoints() {
    Dialect dialect = lease.parts().dialect();
    dialect.features().require(Feature.SAVEPOINTS, dialect.name());
  }

  Savepoint savepoint() {
    Savepoints running = savepoints;
    if (running == null) {
      throw Refusal.transactionEnded();
    }
    if (lease.options().autocommit()) {
      throw Refusal.savepointInAutocommit();
    }
    lease.requireSound("SAVEPOINT");
    return running.make();
  }

  /** Does all of the work or none of it, whatever surrounds it. */
  <T> T together(Supplier<T> work) {
    autobegin();
    if (lease.options().autocommit()) {
      return inTransaction(work);
    }
    return hasSavepoints() ? inSavepoint(work) : wholeOrRolledBack(work);
  }

  private boolean hasSavepoints() {
    return lease.parts().dialect().features().supports(Feature.SAVEPOINTS);
  }

  /** What only a savepoint could take back alone goes with its transaction. */
  private <T> T wholeOrRolledBack(Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      lease.halfDone(e);
      throw e;
    }
  }

  private <T> T inSavepoint(Supplier<T> work) {
    Savepoint before = savepoint();
    try {
      T answer = work.get();
      before.release();
      return answer;
    } catch (RuntimeException | Error e) {
      try {
        before.rollback();
      } catch (RuntimeException second) {
        e.addSuppressed(second); // a lost connection has taken everything back already
      }
      throw e;
    }
  }

  /** A transaction in the midst of autocommit. To switch autocommit on while one runs would commit it. */
  private <T> T inTransaction(Supplier<T> work) {
    switchAutocommit(false);
    T answer;
    try {
      answer = work.get();
    } catch (RuntimeException | Error e) {
      rollBackAfter(e);
      switchBackAfter(e);
      throw e;
    }
    try {
      lease.jdbc().commit();
    } catch (SQLException e) {
      StatementException failure = lease.commitFailure(e);
      rollBackAfter(failure);
      switchBackAfter(failure);
      throw failure;
    }
    switchAutocommit(true);
    return answer;
  }

  private void switchAutocommit(boolean on) {
    try {
      lease.jdbc().setAutoCommit(on);
    } catch (SQLException e) {
      StatementException failure = lease.failure("SET AUTOCOMMIT", e);
      lease.giveUp();
      throw failure;
    }
  }

  private void switchBackAfter(Throwable failure) {
    if (lease.isLost()) {
      return;
    }
    try {
      switchAutocommit(true);
    } catch (StatementException e) {
      failure.addSuppressed(e);
    }
  }

  void commit() {
    if (!isRunning()) {
      return;
    }
    lease.requireSound("COMMIT");
    over("COMMIT");
    if (!lease.options().autocommit()) {
      try {
        lease.jdbc().commit();
      } catch (SQLException e) {
        StatementException failure = lease.commitFailure(e);
        rollBackAfter(failure);
        lease.parts().listeners().rolledBack(owner);
        throw failure;
      }
    }
    lease.parts().listeners().committed(owner);
  }

  /** On a connection that is lost there is nothing left to take back. */
  void rollback() {
    if (!isRunning()) {
      return;
    }
    over("ROLLBACK");
    lease.rolledBack();
    if (!lease.isLost() && !lease.options().autocommit()) {
      try {
        lease.jdbc().rollback();
      } catch (SQLException e) {
        StatementException failure = lease.failure("ROLLBACK", e);
        lease.giveUp();
        throw failure;
      }
    }
    lease.parts().listeners().rolledBack(owner);
  }

  // JDBC begins by itself with the first statement, so there is nothing to send but settings.
  private void start() {
    lease.parts().log().sent("BEGIN");
    savepoints = new Savepoints(lease);
    if (!lease.beginning().isEmpty()) {
      send(lease.beginning());
    }
    lease.parts().listeners().began(owner);
  }

  private void send(String settings) {
    lease.parts().log().sent(settings);
    try (Statement statement = lease.jdbc().createStatement()) {
      lease.running().during(statement, () -> statement.execute(settings));
    } catch (SQLException e) {
      throw lease.failure(settings, e);
    }
  }

  private void over(String sql) {
    Savepoints ending = savepoints;
    if (ending != null) {
      ending.clear();
    }
    savepoints = null;
    handle = null;
    lease.parts().log().sent(sql);
  }

  // A COMMIT that failed may leave the transaction open (deferred constraints do), and a pool must
  // not see it again.
  private void rollBackAfter(Throwable failure) {
    if (lease.isLost()) {
      return;
    }
    try {
      lease.jdbc().rollback();
    } catch (SQLException e) {
      failure.addSuppressed(lease.failure("ROLLBACK", e));
      lease.giveUp();
    }
  }
}
