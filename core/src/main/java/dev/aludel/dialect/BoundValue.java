package dev.aludel.dialect;

import dev.aludel.type.SqlType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A value and how it is bound. */
public record BoundValue(@Nullable Object value, SqlType<?> type) {

  @Override
  public String toString() {
    return "BoundValue[value=%s, type=%s]".formatted(type.isSecret() ? "***" : value, type);
  }

  /** Sets the parameter at the 1-based index. */
  public void bind(PreparedStatement statement, int index) throws SQLException {
    bind(type, statement, index, value);
  }

  /** What is handed to the driver for a value. */
  @SuppressWarnings("unchecked") // as in bind
  static <T> @Nullable Object stored(SqlType<T> type, @Nullable Object value) {
    return type.stored((T) value);
  }

  /** As {@link #bind(PreparedStatement, int)}, for who holds type and value apart. */
  @SuppressWarnings(
      "unchecked") // values were given beside their types, and the compiler compared them
  public static <T> void bind(
      SqlType<T> type, PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    type.bind(statement, index, (T) value);
  }
}
