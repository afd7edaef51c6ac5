package dev.aludel.dialect.postgresql;

import dev.aludel.type.ArrayType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** Sends arrays of elements that the driver calls so. */
record PostgreSqlArray(String element) implements ArrayType.Sender {

  @Override
  public void send(PreparedStatement statement, int index, @Nullable Object @Nullable [] elements)
      throws SQLException {
    if (elements == null) {
      statement.setNull(index, Types.ARRAY);
    } else {
      statement.setArray(index, statement.getConnection().createArrayOf(element, elements));
    }
  }
}
