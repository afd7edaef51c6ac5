package dev.aludel.dialect.mariadb;

import dev.aludel.dialect.DriverErrors;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The server gives the same state for all constraints, and one for what is none of them; its own codes tell them apart
 * (https://mariadb.com/kb/en/mariadb-error-code-reference).
 */
final class MariaDbErrors implements DriverErrors {

  static final DriverErrors ERRORS = new MariaDbErrors();

  // Duplicate entry 'any value' for key 'name'
  private static final Pattern KEY = Pattern.compile(" for key '([^']+)'$");

  // … CONSTRAINT `name` FOREIGN KEY …, CONSTRAINT `name` failed …, Column 'name'
  // cannot …
  private static final Pattern NAME =
      Pattern.compile("(?:CONSTRAINT `|Column '|Field ')([^'`]+)['`]");

  private MariaDbErrors() {}

  @Override
  public String sqlState(SQLException error) {
    return switch (error.getErrorCode()) {
      case 1048, 1364 -> "23502";
      case 1062, 1586 -> "23505";
      case 1216, 1217, 1451, 1452 -> "23503";
      case 4025 -> "23514";
      case 1052 -> "42702"; // an ambiguous column, for which the server has a constraint's state
      case 1205 -> "HYT00"; // lock wait timeout
      case 1317, 1969 -> "57014"; // cancelled, max_statement_time
      case 1020 -> "40001"; // the row was changed since it was read
      case 1180 -> "40003"; // an error during COMMIT
      case 1021, 1114 -> "53100"; // disk full, table full
      case 1037, 1038, 1041 -> "53200"; // out of memory
      case 1792, 1836 -> "25006"; // the transaction or the server is read-only
      case 1290 -> optionState(error);
      case 1265 -> "22018"; // none of an enum's values
      case 1927, 1047 -> "08006"; // connection killed, the node is not ready
      default ->
        error instanceof SQLDataException ? dataState(error) : DriverErrors.super.sqlState(error);
    };
  }

  @Override
  public @Nullable String violated(SQLException error) {
    boolean duplicate = error.getErrorCode() == 1062 || error.getErrorCode() == 1586;
    return DriverErrors.found(error, duplicate ? KEY : NAME);
  }

  /** The server runs with an option that forbids the statement, which need not be --read-only. */
  private String optionState(SQLException error) {
    return String.valueOf(error.getMessage()).contains("--read-only")
        ? "25006"
        : DriverErrors.super.sqlState(error);
  }

  /** The driver gives no state for a value that it cannot read as what is asked for. */
  private String dataState(SQLException error) {
    String state = DriverErrors.super.sqlState(error);
    String message = String.valueOf(error.getMessage());
    boolean tooLarge = message.contains("overflow") || message.contains("range");
    return !state.isEmpty() ? state : tooLarge ? "22003" : "22018";
  }
}
