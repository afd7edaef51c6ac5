package dev.aludel.dialect.sqlite;

import dev.aludel.sql.StandardFunction;
import dev.aludel.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * Date arithmetic on the texts that SQLite keeps. Its functions know milliseconds only, so that the fraction of a second,
 * which no such step changes, is taken over from the text.
 */
final class SqliteDates {

  private SqliteDates() {}

  /** The template for a step from a value of that type; null for another function. */
  static @Nullable String step(StandardFunction function, SqlType<?> type) {
    String modifier = switch (function) {
      case PLUS_YEARS -> "{1} || ' years', 'floor'";
      case PLUS_MONTHS -> "{1} || ' months', 'floor'";
      case PLUS_DAYS -> "{1} || ' days'";
      case PLUS_HOURS -> "{1} || ' hours'";
      case PLUS_MINUTES -> "{1} || ' minutes'";
      case PLUS_SECONDS -> "{1} || ' seconds'";
      default -> null;
    };
    if (modifier == null) {
      return null;
    }
    return switch (SqliteTypeNames.NAMES.storage(type).kind()) {
      case DATE -> "date({0}, " + modifier + ")";
      default -> "(strftime('%Y-%m-%d %H:%M:%S', {0}, " + modifier + ") || substr({0}, 20))";
    };
  }
}
