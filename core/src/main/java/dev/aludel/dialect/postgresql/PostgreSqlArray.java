package dev.aludel.dialect.postgresql;

import dev.aludel.type.ArrayType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Sends arrays of elements that the driver calls so. */
record PostgreSqlArray(String element) implements ArrayType.Sender {

  @Override
  public void send(PreparedStatement statement, int index, @Nullable Object @Nullable [] elements)
      throws SQLException {
    if (elements == null) {
      statement.setNull(index, Types.ARRAY);
    } else {
      statement.setArray(index, statement.getConnection().createArrayOf(element, typed(elements)));
    }
  }

  /** The driver takes arrays of bytes for elements only where the array's own class says so. */
  private @Nullable Object[] typed(@Nullable Object[] elements) {
    return element.equals("bytea")
        ? Arrays.copyOf(elements, elements.length, byte[][].class)
        : elements;
  }
}
