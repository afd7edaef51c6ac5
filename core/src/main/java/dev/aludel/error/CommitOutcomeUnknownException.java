package dev.aludel.error;

/**
 * The connection failed during COMMIT, or during a statement that is a transaction of its own: whether the transaction was carried out cannot be told from here.
 * Nothing repeats it by itself.
 */
public final class CommitOutcomeUnknownException extends StatementException {

  private static final long serialVersionUID = 1L;

  CommitOutcomeUnknownException(FailedStatement failed) {
    super(
        failed,
        "Look whether the rows are there before anything is done again. [commit-outcome-unknown]");
  }
}
