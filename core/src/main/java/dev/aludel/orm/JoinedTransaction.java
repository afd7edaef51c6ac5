package dev.aludel.orm;

import dev.aludel.engine.Connection;
import dev.aludel.engine.Savepoint;
import org.jspecify.annotations.Nullable;

/** A part of the transaction that the program runs on a connection of its own, which stays open. */
final class JoinedTransaction implements RootTransaction {

  private final Connection connection;
  private final JoinTransaction how;
  private final @Nullable Savepoint savepoint;
  private boolean ended;

  JoinedTransaction(Connection connection, JoinTransaction how) {
    this.connection = connection;
    this.how = how;
    savepoint = how == JoinTransaction.SAVEPOINT ? connection.beginNested() : null;
  }

  @Override
  public Connection connection() {
    return connection;
  }

  @Override
  public void commit() {
    if (savepoint != null) {
      savepoint.release();
    } else if (how == JoinTransaction.CONTROL) {
      connection.commit();
    }
    ended = true;
  }

  @Override
  public void rollback() {
    ended = true;
    if (savepoint == null) {
      connection.rollback();
    } else if (savepoint.isActive()) {
      savepoint.rollback();
    }
  }

  @Override
  public void close() {
    if (!ended && how != JoinTransaction.ROLLBACK_ONLY && !connection.isClosed()) {
      rollback();
    }
  }
}
