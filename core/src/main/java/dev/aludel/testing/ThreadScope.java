package dev.aludel.testing;

import org.jspecify.annotations.Nullable;

/**
 * The threads whose statements belong together: the one that entered, and those that are started from there. A thread is in
 * one scope at most.
 */
final class ThreadScope {

  private static final InheritableThreadLocal<@Nullable ThreadScope> CURRENT =
      new InheritableThreadLocal<>();

  /** Whether the calling thread is in it. */
  boolean isCurrent() {
    return CURRENT.get() == this;
  }

  /** The calling thread comes in; answers where it was before. */
  @Nullable
  ThreadScope enter() {
    ThreadScope before = CURRENT.get();
    CURRENT.set(this);
    return before;
  }

  /** The calling thread goes back to where it was before. */
  static void leaveTo(@Nullable ThreadScope before) {
    if (before == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(before);
    }
  }
}
