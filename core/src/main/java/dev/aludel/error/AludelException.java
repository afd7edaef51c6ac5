package dev.aludel.error;

import org.jspecify.annotations.Nullable;

/** The root of everything Aludel throws. Unchecked; its message ends in the repair and a stable code. */
public abstract class AludelException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private @Nullable StackTraceElement origin;

  protected AludelException(String message) {
    super(message);
  }

  protected AludelException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /**
   * The line of the program that caused the statement which this is about; null if it is about none, or unless the engine
   * has {@code origin(true)}.
   */
  public final @Nullable StackTraceElement origin() {
    return origin;
  }

  /** Has the message begin with that line. For who knows it and throws, or lets through: a first one stays. */
  public final void causedAt(@Nullable StackTraceElement line) {
    if (origin == null) {
      origin = line;
    }
  }

  @Override
  public @Nullable String getMessage() {
    return origin == null ? super.getMessage() : "At " + origin + ":\n" + super.getMessage();
  }
}
