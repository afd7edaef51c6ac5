package dev.aludel.sql;

import dev.aludel.type.SqlType;
import dev.aludel.type.StandardType;
import dev.aludel.type.TypeAdapter;
import dev.aludel.type.Types;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The types of a row value's elements. It takes several places in a statement, so that JDBC cannot bind it itself. */
public record TupleType(List<SqlType<?>> elements) implements SqlType<List<?>> {

  public TupleType {
    elements = List.copyOf(elements);
  }

  @Override
  public boolean isSecret() {
    return elements.stream().anyMatch(SqlType::isSecret);
  }

  // A class object knows no type arguments.
  @SuppressWarnings("unchecked")
  @Override
  public Class<List<?>> javaType() {
    return (Class<List<?>>) (Class<?>) List.class;
  }

  @Override
  public void bind(PreparedStatement statement, int index, @Nullable List<?> value) {
    throw new UnsupportedOperationException("a row value is bound element by element");
  }

  @Override
  public List<?> read(ResultSet rows, int index) {
    throw new UnsupportedOperationException("a row value cannot be selected, only compared");
  }

  @Override
  public @Nullable Object stored(@Nullable List<?> value) {
    throw new UnsupportedOperationException("a row value is stored element by element");
  }

  @Override
  public StandardType<?> storage() {
    return Types.OTHER;
  }

  @Override
  public TupleType on(String dialect) {
    return new TupleType(
        elements.stream().<SqlType<?>>map(type -> type.on(dialect)).toList());
  }

  @Override
  public TupleType adapted(TypeAdapter adapter) {
    List<SqlType<?>> adapted =
        elements.stream().<SqlType<?>>map(type -> type.adapted(adapter)).toList();
    return adapted.equals(elements) ? this : new TupleType(adapted);
  }

  @Override
  public SqlType<List<?>> rounded() {
    return this;
  }
}
