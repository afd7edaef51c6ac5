package dev.aludel.error;

import org.jspecify.annotations.Nullable;

/** A result was asked for something that it has not: a further column, rows after its end, exactly one row. */
public class ResultException extends AludelException {

  private static final long serialVersionUID = 1L;

  public ResultException(String message) {
    super(message);
  }

  public ResultException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
