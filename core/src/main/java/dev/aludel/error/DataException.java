package dev.aludel.error;

/** A value does not fit its column or function: too long, out of range, not a number (SQLState class 22). */
public final class DataException extends StatementException {

  private static final long serialVersionUID = 1L;

  DataException(FailedStatement failed) {
    super(
        failed,
        "Send a value that fits the column's type and length, or widen the column. [data-refused]");
  }
}
