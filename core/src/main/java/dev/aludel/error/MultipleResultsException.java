package dev.aludel.error;

/** One row at most was asked for and there were more. */
public final class MultipleResultsException extends ResultException {

  private static final long serialVersionUID = 1L;

  private MultipleResultsException(String message) {
    super(message);
  }

  /**
   * The result went on after its first row.
   *
   * @param asked the method that was called, as {@code one()}
   */
  public static MultipleResultsException moreThanOne(String asked, String sql) {
    return new MultipleResultsException("""
        %s found more than one row.
        SQL: %s
        Narrow the WHERE clause to a unique key, or use first() or all(). [multiple-results]""".formatted(asked, sql));
  }
}
