package dev.aludel.instrument;

/** Where an instance stands between the program and the database. */
public enum LifecycleState {
  /** Known to no session and to no row. */
  TRANSIENT,
  /** Added to a session; its row is not inserted yet. */
  PENDING,
  /** In a session, with a row. */
  PERSISTENT,
  /** Its row was deleted by a flush in the running transaction. */
  DELETED,
  /** Has or had a row, and is in no session. */
  DETACHED
}
