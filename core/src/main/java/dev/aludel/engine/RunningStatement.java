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

  private final ReentrantLock lock = new ReentrantLock();
  private final ReentrantLock lastLock =
      new ReentrantLock(); // a cancellation may hold the other one for long
  private final @Nullable Duration longest;
  private final @Nullable Duration patience;

  private @Nullable Statement running;
  private @Nullable Future<?> deadline;
  private @Nullable Future<?> lastDeadline;
  private @Nullable Statement unanswered;
  private @Nullable Statement last;
  private End missed = End.NONE;
  private volatile End end = End.NONE;
  private final AtomicBoolean stopping = new AtomicBoolean();

  /**
   * @param longest after how long a statement is ended; null for never
   * @param patience how long its end may take then, before its connection is given up; null for as long as it takes
   */
  RunningStatement(@Nullable Duration longest, @Nullable Duration patience) {
    this.longest = longest;
    this.patience = patience;
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
        if (patience != null) {
          unanswered = statement;
          lastDeadline = Deadlines.SCHEDULER.schedule(
              () -> Deadlines.CANCELLERS.execute(() -> giveUp(statement)),
              longest.plus(patience).toNanos(),
              TimeUnit.NANOSECONDS);
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /** Waits until a cancellation that has begun is over. */
  private void ended(boolean answered) {
    if (unanswered != null) {
      lastLock.lock();
      unanswered = null;
      lastLock.unlock();
    }
    lock.lock();
    try {
      running = null;
      if (answered) {
        missed = end; // it was faster than whoever wanted to end it; its rows may not be
        end = End.NONE;
      }
      if (deadline != null) {
        deadline.cancel(false);
        deadline = null;
      }
      if (lastDeadline != null) {
        lastDeadline.cancel(false);
        lastDeadline = null;
      }
    } finally {
      lock.unlock();
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

  /** Its answer comes too slowly for an end, and too fast for the driver to give up. */
  private void giveUp(Statement statement) {
    lastLock.lock();
    try {
      if (statement == unanswered) {
        statement.getConnection().abort(Deadlines.CANCELLERS);
      }
    } catch (SQLException e) {
      return; // it is closed already
    } finally {
      lastLock.unlock();
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
