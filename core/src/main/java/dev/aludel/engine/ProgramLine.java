package dev.aludel.engine;

import java.util.List;
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

  /** All lines of this thread that are the program's, the nearest one first: what has led to {@link #current()}. */
  public static List<StackTraceElement> stack() {
    return Origin.lines();
  }

  /**
   * As {@link #current()}, but rather who called the methods of a class than these: for a setter says little of who has
   * set something.
   */
  public static @Nullable StackTraceElement outside(Class<?> type) {
    return Origin.lineOutside(type);
  }
}
