package dev.aludel.error;

import java.sql.SQLException;

/** Reads what a SQLState says: its first two characters are a class that the SQL standard (part 2, 24.1) defines. */
final class SqlStates {

  private SqlStates() {}

  /** The class of the state: {@code 23} of {@code 23505}; empty if the driver gave none. */
  static String classOf(SQLException error) {
    String state = error.getSQLState();
    return state == null || state.length() < 2 ? "" : state.substring(0, 2);
  }

  /** The driver's words with state and code: {@code Table not found (SQLState 42S02, code 42102)}. */
  static String describe(String words, SQLException error) {
    String state = error.getSQLState() == null ? "none" : error.getSQLState();
    return "%s (SQLState %s, code %d)".formatted(words, state, error.getErrorCode());
  }
}
