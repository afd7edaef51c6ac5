package dev.aludel.dialect.postgresql;

import dev.aludel.type.SqlType;
import dev.aludel.type.StandardType;
import dev.aludel.type.TypeAdapter;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** Text of which the server infers the type from where it stands. */
record UntypedText(StandardType<String> storage) implements SqlType<String> {

  @Override
  public Class<String> javaType() {
    return String.class;
  }

  @Override
  public void bind(PreparedStatement statement, int index, @Nullable String value)
      throws SQLException {
    if (value == null) {
      statement.setNull(index, Types.OTHER);
    } else {
      statement.setObject(index, value, Types.OTHER);
    }
  }

  @Override
  public @Nullable String read(ResultSet rows, int index) throws SQLException {
    return storage.read(rows, index);
  }

  @Override
  public @Nullable Object stored(@Nullable String value) {
    return value;
  }

  @Override
  public SqlType<String> adapted(TypeAdapter adapter) {
    return this;
  }

  @Override
  public SqlType<String> rounded() {
    return this;
  }
}
