package dev.aludel.error;

/** The program cancelled the statement; its transaction still runs on most databases. */
public final class StatementCancelledException extends StatementException {

  private static final long serialVersionUID = 1L;

  StatementCancelledException(FailedStatement failed) {
    super(failed, "Roll back, or go on where the database allows it. [statement-cancelled]");
  }
}
