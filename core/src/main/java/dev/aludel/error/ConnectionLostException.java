package dev.aludel.error;

/** The connection to the database is gone, and its transaction with it. */
public final class ConnectionLostException extends StatementException {

  private static final long serialVersionUID = 1L;

  ConnectionLostException(FailedStatement failed) {
    super(
        failed,
        "The transaction is rolled back: run all of it again on a new Connection. [connection-lost]");
  }
}
