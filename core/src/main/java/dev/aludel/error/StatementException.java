package dev.aludel.error;

import org.jspecify.annotations.Nullable;

/**
 * A database refused a statement. Holds the SQL and the driver's exception; the subclass says what kind of refusal it
 * was, read from the SQLState, so that a caller can catch the one that it can mend.
 */
public class StatementException extends AludelException {

  private static final long serialVersionUID = 1L;

  private final String sql;
  private final @Nullable String sqlState;
  private final int vendorCode;

  protected StatementException(FailedStatement failed, String repair) {
    super(failed.report(repair), failed.cause());
    this.sql = failed.sql();
    this.sqlState = failed.sqlState().isEmpty() ? null : failed.sqlState();
    this.vendorCode = failed.cause().getErrorCode();
  }

  /** The member of the family that the SQLState asks for. */
  public static StatementException of(FailedStatement failed) {
    String state = failed.sqlState();
    if (StatementTimeoutException.covers(state)) {
      return new StatementTimeoutException(failed);
    }
    if (ConnectionLostException.covers(state)) {
      return new ConnectionLostException(failed);
    }
    return switch (SqlStates.classOf(state)) {
      case "22" -> new DataException(failed);
      case "23" -> new ConstraintViolationException(failed);
      case "40" -> new SerializationException(failed);
      case "42" -> new SqlSyntaxException(failed);
      default ->
        new StatementException(
            failed,
            "Read the driver's words above, and its exception, which is the cause. [statement-refused]");
    };
  }

  /** The text as it was sent. */
  public String sql() {
    return sql;
  }

  /**
   * The five characters of the SQL standard: the driver's, or where it is vaguer than the database the dialect's; null
   * if neither gives any.
   */
  public @Nullable String sqlState() {
    return sqlState;
  }

  /** The database's own number for the refusal. */
  public int vendorCode() {
    return vendorCode;
  }
}
