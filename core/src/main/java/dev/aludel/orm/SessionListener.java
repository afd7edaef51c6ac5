package dev.aludel.orm;

import dev.aludel.instrument.LifecycleState;
import dev.aludel.orm.flush.FlushPlan;
import dev.aludel.sql.Statement;

/**
 * Told of what sessions do (SQLAlchemy's session events). Named by {@link SessionFactory#withListener}; called on the
 * session's thread, one object for all sessions of a factory. What it throws ends what the session was doing.
 */
public interface SessionListener {

  /** The session is going to flush: instances may still be changed, added and deleted. */
  default void beforeFlush(Session session) {}

  /** A flush has sent that plan. What is changed now comes with the next flush. */
  default void flushed(Session session, FlushPlan plan) {}

  /** The session is going to commit, and has not flushed for that yet. */
  default void beforeCommit(Session session) {}

  /** The transaction is committed. */
  default void committed(Session session) {}

  /** The transaction is rolled back, and everything in memory is as it was before. */
  default void rolledBack(Session session) {}

  /** A savepoint is rolled back, and everything in memory is as it was when it was set. */
  default void rolledBackToSavepoint(Session session) {}

  /**
   * An instance has gone from one state to another, as by {@code add}, a flush, a commit or a rollback. Not told of
   * instances that queries make, see {@link dev.aludel.mapping.InstanceListener#loaded}.
   */
  default void stateChanged(
      Session session, Object instance, LifecycleState before, LifecycleState now) {}

  /**
   * The session is going to execute a query, be it of the program or to load what was asked for, or a statement of the
   * program; not those of a flush.
   *
   * @return that statement, or another one of its kind to be executed instead, which for a query has the same selections
   */
  default Statement beforeExecute(Session session, Statement statement) {
    return statement;
  }
}
