package dev.aludel.error;

/** The statement ran longer than it may, or was ended by an operator of the server; its transaction still runs on most databases. */
public final class StatementTimeoutException extends StatementException {

  private static final long serialVersionUID = 1L;

  StatementTimeoutException(FailedStatement failed) {
    super(
        failed,
        "Raise the time limit, or look for what the statement waits for. [statement-timeout]");
  }
}
