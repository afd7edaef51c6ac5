package dev.aludel.engine;

/**
 * The transaction that runs on a connection. {@link #close()} rolls back unless it was committed, so that
 * try-with-resources ends it in every case.
 */
public final class Transaction implements AutoCloseable {

  private final Connection connection;

  Transaction(Connection connection) {
    this.connection = connection;
  }

  public void commit() {
    requireActive();
    connection.commit();
  }

  public void rollback() {
    requireActive();
    connection.rollback();
  }

  public boolean isActive() {
    return connection.runs(this);
  }

  @Override
  public void close() {
    if (isActive()) {
      connection.rollback();
    }
  }

  private void requireActive() {
    if (!isActive()) {
      throw Refusal.transactionEnded();
    }
  }
}
