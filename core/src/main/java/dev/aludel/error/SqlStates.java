package dev.aludel.error;

import java.sql.SQLException;

/** Reads what a SQLState says: its first two characters are a class that the SQL standard (part 2, 24.1) defines. */
final class SqlStates {

  private SqlStates() {}

  /** The class of the state: {@code 23} of {@code 23505}; empty if there is none. */
  static String classOf(String state) {
    return state.length() < 2 ? "" : state.substring(0, 2);
  }

  /** The driver's words with state and code: {@code Table not found (SQLState 42S02, code 42102)}. */
  static String describe(String words, String state, SQLException error) {
    String told = state.isEmpty() ? "none" : state;
    return "%s (SQLState %s, code %d)".formatted(words, told, error.getErrorCode());
  }
}
