package dev.aludel.engine;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
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
  private static final long LOOK_MILLIS = 10;

  private final ReentrantLock lock = new ReentrantLock();
  private final @Nullable Duration longest;
  private final @Nullable LastResort lastResort;

  private volatile @Nullable Statement running;
  private LastResort.@Nullable Watch watch;
  private @Nullable Future<?> deadline;
  private @Nullable Statement last;
  private End missed = End.NONE;
  private volatile End end = End.NONE;
  private final AtomicBoolean stopping = new AtomicBoolean();

  /**
   * @param longest after how long a statement is ended; null for never
   * @param lastResort what becomes of one that goes on all the same; null for nothing
   */
  RunningStatement(@Nullable Duration longest, @Nullable LastResort lastResort) {
    this.longest = longest;
    this.lastResort = lastResort;
  }

  /** Does what has the statement executed. */
  <T extends @Nullable Object> T during(Statement statement, Work<T> work) throws SQLException {
    started(statement);
    boolean answered = false;
    try {
      T answer = work.run();
      answered = true;
      return answer;
    } finally {
      ended(answered);
    }
  }

  private void started(Statement statement) {
    lock.lock();
    try {
      running = statement;
      end = statement == last ? missed : End.NONE;
      missed = End.NONE;
      last = statement;
      if (longest != null) {
        // One that comes before the statement has reached its server ends nothing.
        deadline = Deadlines.SCHEDULER.scheduleWithFixedDelay(
            () -> stopInTime(statement), longest.toNanos(), AGAIN.toNanos(), TimeUnit.NANOSECONDS);
      }
      watch = lastResort == null ? null : lastResort.watch();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until a cancellation that has begun is over: the connection is for the next statement, unless it is given up. */
  private void ended(boolean answered) {
    boolean locked = lockUnlessGivenUp();
    try {
      if (watch != null) {
        watch.end();
      }
      running = null;
      if (answered) {
        missed = end; // it was faster than whoever wanted to end it; its rows may not be
        end = End.NONE;
      }
      if (deadline != null) {
        deadline.cancel(false);
        deadline = null;
      }
    } finally {
      if (locked) {
        lock.unlock();
      }
    }
  }

  private boolean lockUnlessGivenUp() {
    LastResort.Watch resort = watch;
    if (resort == null) {
      lock.lock();
      return true;
    }
    boolean interrupted = false;
    try {
      while (!resort.hasGivenUp()) {
        try {
          if (lock.tryLock(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            return true;
          }
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      return false;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** How the last statement was ended; it is told once. */
  End takeEnd() {
    End taken = end;
    end = End.NONE;
    return taken;
  }

  interface Work<T extends @Nullable Object> {
    T run() throws SQLException;
  }

  /** Ends the statement that runs, if one does. */
  void cancel() {
    stop(null, End.CANCELLED);
  }

  /** On another thread, since a server that does not answer must not hold up the other deadlines. */
  private void stopInTime(Statement statement) {
    if (stopping.compareAndSet(false, true)) {
      Deadlines.CANCELLERS.execute(() -> {
        try {
          stop(statement, End.TOO_LATE);
        } finally {
          stopping.set(false);
        }
      });
    }
  }

  private void stop(@Nullable Statement only, End how) {
    lock.lock();
    try {
      Statement statement = running;
      if (statement != null && (only == null || only == statement)) {
        if (end == End.NONE) {
          end = how;
        }
        statement.cancel();
      }
    } catch (SQLException e) {
      return; // the statement goes on to its end, as one that was cancelled too late
    } finally {
      lock.unlock();
    }
  }
}
