package dev.aludel.error;

/** The statement was cancelled, or waited too long for a lock; its transaction still runs on most databases. */
public final class StatementTimeoutException extends StatementException {

  private static final long serialVersionUID = 1L;

  StatementTimeoutException(FailedStatement failed) {
    super(
        failed,
        "Look for the transaction that holds the lock, or raise the time limit. [statement-timeout]");
  }

  // 57014: query_canceled of PostgreSQL and H2; HYT00 and HYT01: ODBC's timeouts, which H2 gives
  // for locks too.
  static boolean covers(String state) {
    return state.equals("57014") || state.startsWith("HYT");
  }
}
