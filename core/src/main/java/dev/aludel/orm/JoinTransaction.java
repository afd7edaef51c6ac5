package dev.aludel.orm;

/** What a session that works on the program's own connection does to the transaction that runs there. */
public enum JoinTransaction {
  /**
   * It lives in a savepoint: a commit releases it, a rollback goes back to it, and the transaction around decides in the
   * end. For tests whose work is rolled back whatever they commit.
   */
  SAVEPOINT,
  /**
   * A commit flushes only, and leaves the rest to the transaction around, as closing the session does; a rollback takes all
   * of that transaction back.
   */
  ROLLBACK_ONLY,
  /** Commit and rollback are those of the transaction around; closing the session takes it back unless it was committed. */
  CONTROL
}
