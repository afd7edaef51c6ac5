package dev.aludel.error;

/** The transaction cannot do this: it is read-only, or a statement before has failed in it, which ends it on PostgreSQL. */
public final class TransactionStateException extends StatementException {

  private static final long serialVersionUID = 1L;

  TransactionStateException(FailedStatement failed) {
    super(
        failed,
        "Roll back and begin again, or use a connection that may write. [transaction-state]");
  }
}
