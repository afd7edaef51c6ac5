package dev.aludel.engine;

import org.jspecify.annotations.Nullable;

/** Finds the program's own place in a stack of calls. */
public final class ProgramLine {

  private ProgramLine() {}

  /**
   * The nearest line of this thread that is neither Aludel's nor of the JDK or a language's runtime; null if there is none.
   * Walks the stack, which takes some microseconds.
   */
  public static @Nullable StackTraceElement current() {
    return Origin.line();
  }

  /**
   * As {@link #current()}, but rather who called the methods of a class than these: for a setter says little of who has
   * set something.
   */
  public static @Nullable StackTraceElement outside(Class<?> type) {
    return Origin.lineOutside(type);
  }
}
