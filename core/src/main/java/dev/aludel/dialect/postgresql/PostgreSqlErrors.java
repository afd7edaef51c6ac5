package dev.aludel.dialect.postgresql;

import dev.aludel.dialect.DriverErrors;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** The server tells names in fields of their own, whatever language its messages are in. */
final class PostgreSqlErrors implements DriverErrors {

  static final DriverErrors ERRORS = new PostgreSqlErrors();

  private PostgreSqlErrors() {}

  /** The server tells of connections of its own, to other servers, by the same states as of the one to us. */
  @Override
  public String sqlState(SQLException error) {
    String state = DriverErrors.super.sqlState(error);
    return state.startsWith("08") && isOwn(error) && Fields.isErrorOfStatement(error)
        ? "58000"
        : state;
  }

  /** A batch's error has the server's as its cause. */
  @Override
  public @Nullable String violated(SQLException error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (isOwn(cause)) {
        return Fields.name(cause);
      }
    }
    return null;
  }

  /** Another driver may speak to PostgreSQL, and then the classes of this one are not there. */
  private static boolean isOwn(Throwable error) {
    return error.getClass().getName().startsWith("org.postgresql.");
  }

  private static final class Fields {
    static @Nullable String name(Throwable error) {
      ServerErrorMessage message = message(error);
      if (message == null) {
        return null;
      }
      return message.getConstraint() == null ? message.getColumn() : message.getConstraint();
    }

    /** What ends the session is FATAL. */
    static boolean isErrorOfStatement(Throwable error) {
      ServerErrorMessage message = message(error);
      return message != null && "ERROR".equals(message.getSeverity());
    }

    private static @Nullable ServerErrorMessage message(Throwable error) {
      return error instanceof PSQLException own ? own.getServerErrorMessage() : null;
    }
  }
}
