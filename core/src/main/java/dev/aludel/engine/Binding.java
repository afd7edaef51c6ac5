package dev.aludel.engine;

import dev.aludel.dialect.BoundStatement;
import dev.aludel.dialect.BoundValue;
import dev.aludel.error.EngineException;
import dev.aludel.type.SqlType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hands values to the driver, each by its type. */
final class Binding {

  private Binding() {}

  static void bindAll(PreparedStatement statement, BoundStatement bound) throws SQLException {
    List<BoundValue> values = bound.values();
    for (int i = 0; i < values.size(); i++) {
      bind(values.get(i).type(), statement, i + 1, values.get(i).value());
    }
  }

  /** Binds at a 1-based position; a value of another class than the type's is an error that names both. */
  static void bind(
      SqlType<?> type, PreparedStatement statement, int position, @Nullable Object value)
      throws SQLException {
    if (value != null && !type.javaType().isInstance(value)) {
      throw new EngineException(
          "Parameter %d takes %s, and got %s. Give a value of that class. [wrong-parameter-class]"
              .formatted(position, type.javaType().getName(), value.getClass().getName()));
    }
    BoundValue.bind(type, statement, position, value);
  }
}
