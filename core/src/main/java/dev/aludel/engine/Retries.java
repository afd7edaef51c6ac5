package dev.aludel.engine;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs work until it succeeds, fails otherwise than its policy allows, or has failed too often. */
public final class Retries {

  private Retries() {}

  /**
   * The answer of the first attempt that succeeds; else what the last one threw, with the others' failures suppressed in
   * it. An interrupt ends the pauses: the last failure is thrown and the thread stays interrupted.
   *
   * @param options of the connections of the work, which must not be in autocommit
   * @param work a whole unit of work: a transaction from its beginning to its commit
   */
  public static <T extends @Nullable Object> T run(
      RetryPolicy policy, ConnectionOptions options, Supplier<T> work) {
    if (options.autocommit()) {
      throw Refusal.retryInAutocommit();
    }
    RuntimeException before = null;
    for (int attempt = 1; ; attempt++) {
      try {
        return work.get();
      } catch (RuntimeException failure) {
        if (before != null && before != failure) {
          failure.addSuppressed(before);
        }
        if (attempt == policy.attempts() || !policy.covers(failure) || !paused(policy, attempt)) {
          throw failure;
        }
        before = failure;
      }
    }
  }

  private static boolean paused(RetryPolicy policy, int failures) {
    try {
      Thread.sleep(policy.pause(failures).toMillis());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
