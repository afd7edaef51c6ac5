package dev.aludel.orm;

import dev.aludel.engine.Savepoint;
import dev.aludel.error.SessionException;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The transactions of a session, one after the other: begins one when it is needed, and ends it, or goes back in it, in the
 * database and in memory. Mutable, for one thread.
 */
final class SessionTransactions {

  private final Supplier<RootTransaction> begin;
  private final Restoration restoration;
  private @Nullable SessionTransaction running;

  SessionTransactions(Supplier<RootTransaction> begin, Restoration restoration) {
    this.begin = begin;
    this.restoration = restoration;
  }

  boolean isRunning() {
    return running != null;
  }

  /** The running one, or null. */
  @Nullable
  SessionTransaction running() {
    return running;
  }

  /** The running one, begun if there is none. */
  SessionTransaction begun() {
    SessionTransaction begun = running;
    if (begun == null) {
      begun = new SessionTransaction(begin.get());
      running = begun;
    }
    return begun;
  }

  /** What has failed, so that only a rollback can follow; null if nothing has. */
  @Nullable
  Throwable failure() {
    return running == null ? null : running.scope().failure();
  }

  // --- savepoints ------------------------------------------------------------------------------

  boolean isActive(TransactionScope scope) {
    return running != null && running.isActive(scope);
  }

  /** Throws if the savepoint has ended. */
  SessionTransaction requireActive(TransactionScope scope) {
    SessionTransaction transaction = running;
    if (transaction == null || !transaction.isActive(scope)) {
      throw SessionException.savepointEnded();
    }
    return transaction;
  }

  void release(TransactionScope scope) {
    SessionTransaction transaction = requireActive(scope);
    transaction.mergeDownTo(scope);
    savepointOf(scope).release();
    transaction.end();
  }

  void rollback(TransactionScope scope) {
    SessionTransaction transaction = requireActive(scope);
    transaction.mergeDownTo(scope);
    try {
      savepointOf(scope).rollback();
    } catch (RuntimeException | Error lost) {
      transaction.end();
      transaction.scope().failed(lost);
      throw lost;
    }
    try {
      restoration.restore(scope);
    } finally {
      transaction.drop();
    }
  }

  private static Savepoint savepointOf(TransactionScope scope) {
    Savepoint savepoint = scope.savepoint();
    if (savepoint == null) {
      throw SessionException.savepointEnded();
    }
    return savepoint;
  }

  // --- ends ------------------------------------------------------------------------------------

  /** Commits; answers what happened in the transaction, or null if there was none. */
  @Nullable
  TransactionScope commit() {
    SessionTransaction ended = running;
    if (ended == null) {
      return null;
    }
    TransactionScope whole = ended.mergeAll();
    try {
      ended.root().commit();
    } catch (RuntimeException | Error failure) {
      whole.failed(failure); // nothing may go on as if it had been written
      throw failure;
    }
    running = null;
    ended.close();
    return whole;
  }

  /** Rolls back, and restores what is in memory, be it that the database did not answer. */
  void rollback() {
    SessionTransaction ended = running;
    running = null;
    try {
      if (ended != null) {
        ended.root().rollback();
      }
    } finally {
      try {
        restoration.restore(ended == null ? TransactionScope.ofTransaction() : ended.mergeAll());
      } finally {
        if (ended != null) {
          ended.close();
        }
      }
    }
  }

  /**
   * Gives the connection back, which takes back what was not committed; memory stays as it is.
   *
   * @param settled is given the instances whose rows had been deleted, before
   */
  void abandon(Consumer<InstanceState> settled) {
    SessionTransaction ended = running;
    running = null;
    if (ended != null) {
      try {
        ended.mergeAll().deletedStates().forEach(settled);
      } finally {
        ended.close();
      }
    }
  }

  // --- what happens meanwhile ------------------------------------------------------------------

  /** These instances show what is in the transaction as it is now. */
  void touched(List<Instrumented> instances) {
    SessionTransaction transaction = running;
    if (transaction != null && transaction.scope().outer() != null) {
      instances.forEach(instance -> transaction.scope().touched(InstanceState.of(instance)));
    }
  }

  void touched(InstanceState state) {
    if (running != null) {
      running.scope().touched(state);
    }
  }

  long statementCount() {
    return running == null ? 0 : running.connection().statementCount();
  }

  /** The line of the program that calls now, if the engine wants to know. */
  @Nullable
  StackTraceElement origin() {
    return running == null ? null : running.connection().origin();
  }
}
