package dev.aludel.orm;

import dev.aludel.error.SessionException;

/**
 * A point in a session's transaction that it can go back to, with all that is in memory; others may lie inside it.
 * {@link #close()} goes back unless it was released, so that try-with-resources ends it in every case. For the session's
 * thread.
 */
public final class SessionSavepoint implements AutoCloseable {

  private final Session session;
  private final TransactionScope scope;

  SessionSavepoint(Session session, TransactionScope scope) {
    this.session = session;
    this.scope = scope;
  }

  /**
   * Flushes, and keeps what happened since as part of what surrounds the savepoint; those inside end with it.
   *
   * @throws SessionException if it has ended already
   */
  public void release() {
    session.release(scope);
  }

  /**
   * Takes back what happened since, in the database and in memory, as {@link Session#rollback()} does for the whole
   * transaction: what was added is transient again, what was deleted persistent, what was changed or loaded is read again
   * when it is next used. The session can go on, also after a flush that failed.
   *
   * @throws SessionException if it has ended already
   */
  public void rollback() {
    session.rollback(scope);
  }

  public boolean isActive() {
    return session.isActive(scope);
  }

  @Override
  public void close() {
    if (isActive()) {
      rollback();
    }
  }
}
