package dev.aludel.error;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a statement that a database refused.
 *
 * @param sql the text as it was sent
 * @param origin the line of the program that caused it; null if nobody asked for it
 * @param parameters what may be told of the parameters: their number, or their values where the user allowed that
 * @param set which set of a batch was refused, counted from 0; -1 if that is not known
 * @param reason the driver's words, without parameter values unless the user allowed them
 * @param sqlState that of the driver, or the one that the standard has for what happened; empty if neither is known
 * @param constraint the constraint that a row broke, as the database calls it, or the column that may not be NULL; null
 *     if the database does not say
 * @param cause the driver's exception, without parameter values unless the user allowed them
 */
public record FailedStatement(
    String sql,
    @Nullable StackTraceElement origin,
    String parameters,
    int set,
    String reason,
    String sqlState,
    @Nullable String constraint,
    SQLException cause) {

  private static final int LONGEST = 5_000;

  String report(String repair) {
    return """
        The database refused the statement: %s
        SQL: %s
        %s
        %s""".formatted(
            SqlStates.describe(cut(reason), sqlState, cause), cut(sql), parameters, repair);
  }

  private static String cut(String text) {
    return text.length() <= LONGEST
        ? text
        : text.substring(0, LONGEST) + "… (" + text.length() + " characters)";
  }
}
