package dev.aludel.error;

import org.jspecify.annotations.Nullable;

/**
 * A database refused a statement. Holds the SQL and the driver's exception; the subclass says what kind of refusal it
 * was, read from the SQLState, so that a caller can catch the one that it can mend. The
 * same failure is the same class on every database.
 */
public class StatementException extends AludelException {

  private static final long serialVersionUID = 1L;

  private final String sql;
  private final @Nullable String sqlState;
  private final int vendorCode;
  private final int failedSet;

  protected StatementException(FailedStatement failed, String repair) {
    super(failed.report(repair), failed.cause(), failed.origin());
    this.sql = failed.sql();
    this.sqlState = failed.sqlState().isEmpty() ? null : failed.sqlState();
    this.vendorCode = failed.cause().getErrorCode();
    this.failedSet = failed.set();
  }

  /** The member of the family that the SQLState asks for. */
  public static StatementException of(FailedStatement failed) {
    return FailureKind.of(failed.sqlState()).exception(failed);
  }

  /** What a COMMIT met: a failure that took everything back, or one of which that is not known. */
  public static StatementException ofCommit(FailedStatement failed) {
    return FailureKind.leavesOutcomeOpen(failed.sqlState())
        ? new CommitOutcomeUnknownException(failed)
        : of(failed);
  }

  /** What a statement met that is a transaction of its own: a lost answer says nothing of what became of it. */
  public static StatementException ofAutocommit(FailedStatement failed) {
    return FailureKind.of(failed.sqlState()) == FailureKind.CONNECTION_LOST
        ? new CommitOutcomeUnknownException(failed)
        : of(failed);
  }

  /** What a statement met that the program has cancelled: that, or anything else that was faster. */
  public static StatementException ofCancelled(FailedStatement failed) {
    return FailureKind.of(failed.sqlState()) == FailureKind.TIMEOUT
        ? new StatementCancelledException(failed)
        : of(failed);
  }

  /** Whether a state says that the connection is gone. */
  public static boolean tellsOfALostConnection(String sqlState) {
    return FailureKind.of(sqlState) == FailureKind.CONNECTION_LOST;
  }

  static StatementException other(FailedStatement failed) {
    return new StatementException(
        failed,
        "Read the driver's words above, and its exception, which is the cause. [statement-refused]");
  }

  /** Which set of a batch was refused, counted from 0; -1 if the driver does not say. 0 for a single statement. */
  public int failedSet() {
    return failedSet;
  }

  /** The text as it was sent. */
  public String sql() {
    return sql;
  }

  /**
   * The five characters of the SQL standard: the driver's, or where it is vaguer than the database the dialect's; null
   * if neither gives any.
   */
  public @Nullable String sqlState() {
    return sqlState;
  }

  /** The database's own number for the refusal. */
  public int vendorCode() {
    return vendorCode;
  }
}
