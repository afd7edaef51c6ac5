package dev.aludel.error;

/** A value that its column cannot hold exactly, found before it was sent. Names the column and its limit, not the value. */
public final class ValueException extends AludelException {

  private static final long serialVersionUID = 1L;

  private ValueException(String message) {
    super(message);
  }

  /** The problem, the repair, and a code without brackets. */
  public static ValueException of(String problem, String repair, String code) {
    return new ValueException("%s %s [%s]".formatted(problem, repair, code));
  }
}
