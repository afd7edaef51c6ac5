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

  @Override
  public @Nullable String violated(SQLException error) {
    // Another driver may speak to PostgreSQL, and then the class is not there.
    return error.getClass().getName().startsWith("org.postgresql.") ? Fields.name(error) : null;
  }

  private static final class Fields {
    static @Nullable String name(SQLException error) {
      ServerErrorMessage message =
          error instanceof PSQLException own ? own.getServerErrorMessage() : null;
      if (message == null) {
        return null;
      }
      return message.getConstraint() == null ? message.getColumn() : message.getConstraint();
    }
  }
}
