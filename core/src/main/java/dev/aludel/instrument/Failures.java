package dev.aludel.instrument;

import org.jspecify.annotations.Nullable;

/** What several steps have thrown that are all to be done: the first is thrown in the end, and suppresses the others. */
public final class Failures {

  private @Nullable Throwable first;

  /** Failures that come after one that is on its way already. */
  public static Failures after(Throwable first) {
    Failures failures = new Failures();
    failures.add(first);
    return failures;
  }

  /** Does a step, and keeps what it throws, be it what Java's compiler would not let it throw. */
  public void of(Runnable step) {
    try {
      step.run();
    } catch (Throwable thrown) {
      add(thrown);
    }
  }

  private void add(Throwable thrown) {
    if (first == null) {
      first = thrown;
    } else if (first != thrown) {
      first.addSuppressed(thrown);
    }
  }

  public boolean any() {
    return first != null;
  }

  /** Throws the first as it is, if there is any. */
  public void throwIfAny() {
    if (first != null) {
      throw Failures.<RuntimeException>asItIs(first);
    }
  }

  @SuppressWarnings("unchecked") // the compiler's rule is all that is broken
  private static <T extends Throwable> T asItIs(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
