package dev.aludel.error;

/** The row of an instance is no longer there. */
public final class RowGoneException extends AludelException {

  private static final long serialVersionUID = 1L;

  private RowGoneException(String message) {
    super(message);
  }

  /** It was to be read again for the instance with that identity. */
  public static RowGoneException of(String identity) {
    return new RowGoneException("""
        The row of %s is gone: it was deleted since the instance was loaded.
        Expunge the instance, or roll back if your own transaction deleted it. [row-gone]""".formatted(identity));
  }
}
