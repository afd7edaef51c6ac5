package dev.aludel.error;

/** A value that its column cannot hold exactly, found before it was sent, or one of a row that its class cannot hold. */
public final class ValueException extends AludelException {

  private static final long serialVersionUID = 1L;

  private final boolean quotesValue;

  private ValueException(String message, boolean quotesValue) {
    super(message);
    this.quotesValue = quotesValue;
  }

  /** The problem, the repair, and a code without brackets; names a column and its limit perhaps, not the value. */
  public static ValueException of(String problem, String repair, String code) {
    return new ValueException("%s %s [%s]".formatted(problem, repair, code), false);
  }

  /** As {@link #of}, where the value itself, or what is in it, is named. */
  public static ValueException quoting(String problem, String repair, String code) {
    return new ValueException("%s %s [%s]".formatted(problem, repair, code), true);
  }

  /** Whether message or cause may have a part of the value, which is then not for secret ones. */
  public boolean quotesValue() {
    return quotesValue;
  }
}
