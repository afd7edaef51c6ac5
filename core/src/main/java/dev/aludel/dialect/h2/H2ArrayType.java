package dev.aludel.dialect.h2;

import dev.aludel.dialect.WholeListType;
import dev.aludel.type.SqlType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A list as an array of Java objects; through {@code createArrayOf} H2 would cut times to milliseconds. */
final class H2ArrayType<E> extends WholeListType<E> {

  H2ArrayType(SqlType<E> elements) {
    super(elements);
  }

  @Override
  public void bind(PreparedStatement statement, int index, @Nullable Collection<?> values)
      throws SQLException {
    statement.setObject(index, storedElements(values).toArray());
  }
}
