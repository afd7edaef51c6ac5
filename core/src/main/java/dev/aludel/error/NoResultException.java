package dev.aludel.error;

/** Exactly one row was asked for and there was none. */
public final class NoResultException extends ResultException {

  private static final long serialVersionUID = 1L;

  private NoResultException(String message) {
    super(message);
  }

  /** {@code one()} met an empty result. */
  public static NoResultException noRow(String sql) {
    return new NoResultException("""
        one() found no row.
        SQL: %s
        Use oneOrNull() or first() where no row is a proper answer. [no-result]""".formatted(sql));
  }
}
