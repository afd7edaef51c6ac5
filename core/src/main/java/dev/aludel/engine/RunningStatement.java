package dev.aludel.engine;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The statement that a connection executes at this moment, for whoever wants to end it. A cancellation is over before the
 * next statement is sent, so that it never ends that one. Safe to use from any thread.
 */
final class RunningStatement {

  /** How a statement may come to an end before its time. */
  enum End {
    NONE,
    CANCELLED,
    TOO_LATE
  }

  private static final Duration AGAIN = Duration.ofMillis(250);

  private final ReentrantLock lock = new ReentrantLock();
  private final @Nullable Duration longest;

  private @Nullable Statement running;
  private @Nullable Future<?> deadline;
  private End end = End.NONE;

  /**
   * @param longest after how long a statement is ended; null for never
   */
  RunningStatement(@Nullable Duration longest) {
    this.longest = longest;
  }

  /** Does what has the statement executed. */
  <T extends @Nullable Object> T during(Statement statement, Work<T> work) throws SQLException {
    started(statement);
    try {
      return work.run();
    } finally {
      ended();
    }
  }

  private void started(Statement statement) {
    lock.lock();
    try {
      running = statement;
      end = End.NONE;
      if (longest != null) {
        // One that comes before the statement has reached its server ends nothing.
        deadline = Deadlines.SCHEDULER.scheduleWithFixedDelay(
            () -> stop(statement, End.TOO_LATE),
            longest.toNanos(),
            AGAIN.toNanos(),
            TimeUnit.NANOSECONDS);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Waits until a cancellation that has begun is over. */
  private void ended() {
    lock.lock();
    try {
      running = null;
      if (deadline != null) {
        deadline.cancel(false);
        deadline = null;
      }
    } finally {
      lock.unlock();
    }
  }

  /** How the last statement was ended. */
  End end() {
    return end;
  }

  interface Work<T extends @Nullable Object> {
    T run() throws SQLException;
  }

  /** Ends the statement that runs, if one does. */
  void cancel() {
    stop(null, End.CANCELLED);
  }

  private void stop(@Nullable Statement only, End how) {
    lock.lock();
    try {
      Statement statement = running;
      if (statement != null && (only == null || only == statement)) {
        end = how;
        statement.cancel();
      }
    } catch (SQLException e) {
      // The statement goes on to its end, as one that was cancelled too late.
      end = End.NONE;
    } finally {
      lock.unlock();
    }
  }
}
