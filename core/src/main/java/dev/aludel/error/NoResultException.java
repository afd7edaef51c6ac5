package dev.aludel.error;

/** Exactly one row was asked for and there was none. */
public final class NoResultException extends ResultException {

  private static final long serialVersionUID = 1L;

  private NoResultException(String message) {
    super(message);
  }

  /** A row with that key was asked for. */
  public static NoResultException ofKey(String type, Object key) {
    return new NoResultException(
        "There is no %s with key %s. Use get() where none is a proper answer. [no-such-key]"
            .formatted(type, key));
  }

  /** {@code one()} met an empty result. */
  public static NoResultException noRow(String sql) {
    return new NoResultException("""
        one() found no row.
        SQL: %s
        Use oneOrNull() or first() where no row is a proper answer. [no-result]""".formatted(sql));
  }
}
