package dev.aludel.error;

import org.jspecify.annotations.Nullable;

/** The root of everything Aludel throws. Unchecked; its message ends in the repair and a stable code. */
public abstract class AludelException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private @Nullable StackTraceElement origin;
  private @Nullable String row;

  protected AludelException(String message) {
    super(message);
  }

  protected AludelException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /**
   * A failure of what a line of the program has caused.
   *
   * @param origin the line, or null if it is not known
   */
  protected AludelException(
      String message, @Nullable Throwable cause, @Nullable StackTraceElement origin) {
    super(message, cause);
    this.origin = origin;
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

  /**
   * The instance whose row this is about, as {@code User#7}, or {@code new User 2} for the second new one of a flush;
   * null if it is about none, or if none is known.
   */
  public final @Nullable String row() {
    return row == null ? null : row.lines().findFirst().orElse("");
  }

  /**
   * Has the message say which row it is about. For who knows it and throws, or lets through: a first one stays.
   *
   * @param account the instance, and in further lines what else is known of it
   */
  public final void concerns(String account) {
    if (row == null) {
      row = account;
    }
  }

  @Override
  public @Nullable String getMessage() {
    return (origin == null ? "" : "At " + origin + ":\n")
        + super.getMessage()
        + (row == null ? "" : "\nRow: " + row);
  }
}
