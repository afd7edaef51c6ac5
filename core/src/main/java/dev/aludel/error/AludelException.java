package dev.aludel.error;

import org.jspecify.annotations.Nullable;

/** The root of everything Aludel throws. Unchecked; its message ends in the repair and a stable code. */
public abstract class AludelException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  protected AludelException(String message) {
    super(message);
  }

  protected AludelException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
