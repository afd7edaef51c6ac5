package dev.aludel.error;

import java.sql.SQLException;
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
    this.sqlState = failed.cause().getSQLState();
    this.vendorCode = failed.cause().getErrorCode();
  }

  /** The member of the family that the SQLState asks for. */
  public static StatementException of(FailedStatement failed) {
    SQLException cause = failed.cause();
    String state = cause.getSQLState() == null ? "" : cause.getSQLState();
    if (StatementTimeoutException.covers(state)) {
      return new StatementTimeoutException(failed);
    }
    if (ConnectionLostException.covers(state)) {
      return new ConnectionLostException(failed);
    }
    return switch (SqlStates.classOf(cause)) {
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

  /** The five characters of the SQL standard, or null if the driver gave none (SQLite's does not). */
  public @Nullable String sqlState() {
    return sqlState;
  }

  /** The database's own number for the refusal. */
  public int vendorCode() {
    return vendorCode;
  }
}
