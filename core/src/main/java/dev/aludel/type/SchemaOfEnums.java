package dev.aludel.type;

import java.util.List;

/** Puts the enums of a database's own that name no schema into that of a table. */
public record SchemaOfEnums(String schema) implements TypeAdapter {

  @Override
  public <T> SqlType<T> adapt(StandardType<T> type) {
    return type.in(schema);
  }

  @Override
  public <E> SqlType<List<E>> adaptArray(ArrayType<E> type) {
    SqlType<E> adapted = type.element().adapted(this);
    return adapted.equals(type.element()) ? type : type.of(adapted);
  }
}
