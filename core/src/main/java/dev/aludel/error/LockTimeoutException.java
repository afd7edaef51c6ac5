package dev.aludel.error;

/** A lock that another transaction holds was not to be had in time, or not at once where NOWAIT was asked for. */
public final class LockTimeoutException extends StatementException {

  private static final long serialVersionUID = 1L;

  LockTimeoutException(FailedStatement failed) {
    super(
        failed,
        "Look for the transaction that holds the lock, run this one again later, or raise the time limit. [lock-timeout]");
  }
}
