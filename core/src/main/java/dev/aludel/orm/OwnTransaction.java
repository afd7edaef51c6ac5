package dev.aludel.orm;

import dev.aludel.engine.Connection;

/**
 * A transaction on a connection that was taken for it.
 *
 * @param connection closed at its end
 */
record OwnTransaction(Connection connection) implements RootTransaction {

  @Override
  public void commit() {
    connection.commit();
  }

  @Override
  public void rollback() {
    connection.rollback();
  }

  @Override
  public void close() {
    connection.close();
  }
}
