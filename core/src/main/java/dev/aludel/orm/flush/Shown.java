package dev.aludel.orm.flush;

import dev.aludel.type.SqlType;
import org.jspecify.annotations.Nullable;

/** Values as people read them; secret ones they do not. */
final class Shown {

  private Shown() {}

  static String text(SqlType<?> type, @Nullable Object value) {
    return type.isSecret() ? "***" : text(value);
  }

  static String text(@Nullable Object value) {
    if (value == null) {
      return "NULL";
    }
    return value instanceof CharSequence || value instanceof Enum<?>
        ? "'" + value + "'"
        : value.toString();
  }
}
