package dev.aludel.dialect.sqlite;

import dev.aludel.dialect.DriverErrors;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The driver gives no state; its message begins with the extended result code (https://sqlite.org/rescode.html). */
final class SqliteErrors implements DriverErrors {

  static final DriverErrors ERRORS = new SqliteErrors();

  private static final Pattern CODE = Pattern.compile("\\[(SQLITE_\\w+)\\]");

  private static final Pattern NAME =
      Pattern.compile("(?:CHECK constraint failed: |NOT NULL constraint failed: \\w+\\.)(\\w+)");

  private static final Pattern BROKEN = Pattern.compile("SQLITE_(IOERR|CANTOPEN|CORRUPT).*");

  private SqliteErrors() {}

  @Override
  public String sqlState(SQLException error) {
    String message = String.valueOf(error.getMessage());
    if (message.endsWith("(integer overflow)")) {
      return "22003";
    }
    if (message.equals("database connection closed")) {
      return "08003";
    }
    String code = DriverErrors.found(error, CODE);
    return code == null ? DriverErrors.super.sqlState(error) : stateOf(code);
  }

  @Override
  public @Nullable String violated(SQLException error) {
    return DriverErrors.found(error, NAME);
  }

  private static String stateOf(String resultCode) {
    return switch (resultCode) {
      case "SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY", "SQLITE_CONSTRAINT_ROWID" ->
        "23505";
      case "SQLITE_CONSTRAINT_NOTNULL" -> "23502";
      case "SQLITE_CONSTRAINT_FOREIGNKEY" -> "23503";
      case "SQLITE_CONSTRAINT_CHECK" -> "23514";
      case "SQLITE_ERROR" -> "42000";
      case "SQLITE_BUSY_SNAPSHOT", "SQLITE_ABORT_ROLLBACK" -> "40001";
      case "SQLITE_INTERRUPT" -> "57014";
      case "SQLITE_TOOBIG" -> "22001";
      case "SQLITE_MISMATCH" -> "22018";
      case "SQLITE_FULL" -> "53100";
      case "SQLITE_NOMEM" -> "53200";
      case "SQLITE_NOTADB" -> "58030";
      default -> stateOfFamily(resultCode);
    };
  }

  private static String stateOfFamily(String resultCode) {
    if (resultCode.startsWith("SQLITE_CONSTRAINT")) {
      return "23000";
    }
    if (resultCode.startsWith("SQLITE_READONLY")) {
      return "25006";
    }
    if (resultCode.startsWith("SQLITE_BUSY") || resultCode.startsWith("SQLITE_LOCKED")) {
      return "HYT00";
    }
    return BROKEN.matcher(resultCode).matches() ? "58030" : "";
  }
}
