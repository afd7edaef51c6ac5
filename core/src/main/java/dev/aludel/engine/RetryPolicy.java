package dev.aludel.engine;

import dev.aludel.error.CommitOutcomeUnknownException;
import dev.aludel.error.ConnectionLostException;
import dev.aludel.error.LockTimeoutException;
import dev.aludel.error.SerializationException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Which failed transactions run again, how often and when. Only what has surely been rolled back: deadlocks and failures
 * of serialization, and on demand waits for locks and lost connections; never a commit of unknown outcome. The pauses
 * grow twofold and are random from nothing up to that ("full jitter", M. Brooker, Exponential Backoff And Jitter, 2015),
 * so that those who met once do not meet again. Immutable.
 *
 * @param attempts how often the work runs at most
 * @param firstPause the longest pause after the first failure
 * @param longestPause what the pauses grow to
 * @param lockTimeouts whether work that waited in vain for a lock runs again
 * @param lostConnections whether work runs again whose connection was lost before its COMMIT
 */
public record RetryPolicy(
    int attempts,
    Duration firstPause,
    Duration longestPause,
    boolean lockTimeouts,
    boolean lostConnections) {

  /** Ten attempts, with pauses of 10 ms to 1 s. */
  public static final RetryPolicy DEFAULT =
      new RetryPolicy(10, Duration.ofMillis(10), Duration.ofSeconds(1), false, false);

  public RetryPolicy {
    if (attempts < 1) {
      throw new IllegalArgumentException(
          "attempts(" + attempts + "): the work runs once at least.");
    }
    if (firstPause.isNegative() || longestPause.compareTo(firstPause) < 0) {
      throw new IllegalArgumentException(
          "pauses(" + firstPause + ", " + longestPause + "): they grow from nothing or more.");
    }
  }

  public RetryPolicy attempts(int most) {
    return new RetryPolicy(most, firstPause, longestPause, lockTimeouts, lostConnections);
  }

  public RetryPolicy pauses(Duration first, Duration longest) {
    return new RetryPolicy(attempts, first, longest, lockTimeouts, lostConnections);
  }

  /** Runs work again, too, that waited in vain for a lock. */
  public RetryPolicy lockTimeouts(boolean on) {
    return new RetryPolicy(attempts, firstPause, longestPause, on, lostConnections);
  }

  /** Runs work again, too, whose connection was lost before its COMMIT. */
  public RetryPolicy lostConnections(boolean on) {
    return new RetryPolicy(attempts, firstPause, longestPause, lockTimeouts, on);
  }

  /** Whether a failure, or what it was caused by, is one after which the work may run again. */
  public boolean covers(Throwable failure) {
    boolean covered = false;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CommitOutcomeUnknownException) {
        return false;
      }
      covered |= cause instanceof SerializationException
          || lockTimeouts && cause instanceof LockTimeoutException
          || lostConnections && cause instanceof ConnectionLostException;
    }
    return covered;
  }

  /** How long to wait before the next attempt, for nobody knows how long in advance. */
  Duration pause(int failures) {
    int doublings = Math.min(failures - 1, Long.SIZE - 2);
    long longest = longestPause.toNanos();
    long first = firstPause.toNanos();
    long limit = first > longest >> doublings ? longest : first << doublings;
    return Duration.ofNanos(limit == 0 ? 0 : ThreadLocalRandom.current().nextLong(limit + 1));
  }
}
