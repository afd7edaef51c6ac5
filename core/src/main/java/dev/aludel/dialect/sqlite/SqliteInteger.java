package dev.aludel.dialect.sqlite;

import dev.aludel.type.SqlType;
import dev.aludel.type.StandardType;
import dev.aludel.type.TypeAdapter;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Integers of fewer bits than the 64 in which SQLite computes all of them. Of a number that has more the driver would
 * read the lower ones.
 */
record SqliteInteger<T extends Number>(StandardType<T> storage, LongFunction<T> narrow)
    implements SqlType<T> {

  private static final String OUT_OF_RANGE = "22003";

  @Override
  public Class<T> javaType() {
    return storage.javaType();
  }

  @Override
  public void bind(PreparedStatement statement, int index, @Nullable T value) throws SQLException {
    storage.bind(statement, index, value);
  }

  @Override
  public @Nullable T read(ResultSet rows, int index) throws SQLException {
    long stored = rows.getLong(index);
    if (rows.wasNull()) {
      return null;
    }
    T value = narrow.apply(stored);
    if (value.longValue() != stored) {
      throw new SQLDataException(stored + " has more bits than " + storage, OUT_OF_RANGE);
    }
    return value;
  }

  @Override
  public @Nullable Object stored(@Nullable T value) {
    return value;
  }

  @Override
  public SqlType<T> adapted(TypeAdapter adapter) {
    return this;
  }

  @Override
  public SqlType<T> rounded() {
    return this;
  }

  @Override
  public boolean sameValue(@Nullable T left, @Nullable T right) {
    return storage.sameValue(left, right);
  }
}
