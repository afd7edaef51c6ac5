package dev.aludel.error;

import org.jspecify.annotations.Nullable;

/** The engine was asked for something that it cannot do now: a closed connection, a second begin, keys that never came. */
public class EngineException extends AludelException {

  private static final long serialVersionUID = 1L;

  public EngineException(String message) {
    super(message);
  }

  public EngineException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
