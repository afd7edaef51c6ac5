package dev.aludel.dialect;

import java.sql.SQLException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a driver's errors say, in words that are the same for all databases. Safe to use from many threads. */
public interface DriverErrors {

  /** For drivers whose states are the standard's, or PostgreSQL's. */
  DriverErrors STANDARD = new DriverErrors() {};

  /** The SQLState of an error; where the driver has none, or a vague one, that of the standard. Empty if there is none. */
  default String sqlState(SQLException error) {
    return Objects.requireNonNullElse(error.getSQLState(), "");
  }

  /**
   * The constraint that a row broke, by the name that the program gave it, or the column that may not be NULL; null if
   * the error is another, or the database does not say.
   */
  default @Nullable String violated(SQLException error) {
    return null;
  }

  /** The first group of a pattern that finds something in the error's message. */
  static @Nullable String found(SQLException error, Pattern pattern) {
    Matcher matcher = pattern.matcher(String.valueOf(error.getMessage()));
    return matcher.find() ? matcher.group(1) : null;
  }
}
