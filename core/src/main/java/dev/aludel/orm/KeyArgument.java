package dev.aludel.orm;

import dev.aludel.error.SessionException;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.Mapper;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Select;
import dev.aludel.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/** Compares a primary key that a program gives with what the mapper expects. */
final class KeyArgument {

  private KeyArgument() {}

  /** The key with values of the columns' own types: an {@code int} is taken for a {@code Long} column. */
  static Object of(Mapper<?> mapper, Object given) {
    List<?> parts = given instanceof List<?> several ? several : List.of(given);
    List<ColumnProperty> key = mapper.primaryKey();
    if (parts.size() != key.size()) {
      throw SessionException.keyOf(
          mapper.type(), key.stream().map(ColumnProperty::name).toList());
    }
    List<Object> exact = new ArrayList<>();
    for (int i = 0; i < key.size(); i++) {
      exact.add(convert(mapper, key.get(i), parts.get(i)));
    }
    return exact.size() == 1 ? exact.get(0) : List.copyOf(exact);
  }

  private static Object convert(Mapper<?> mapper, ColumnProperty part, Object given) {
    Class<?> wanted = part.column().type().javaType();
    if (wanted.isInstance(given)) {
      return given;
    }
    if (given instanceof Number number && wanted == Long.class) {
      return number.longValue();
    }
    if (given instanceof Long number && wanted == Integer.class && number == number.intValue()) {
      return number.intValue();
    }
    throw SessionException.keyType(mapper.type(), part.name(), wanted, given.getClass());
  }

  static <T> Select<T> select(Mapper<T> mapper, Object key) {
    List<?> parts = key instanceof List<?> several ? several : List.of(key);
    List<Expression<Boolean>> equal = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      equal.add(mapper.primaryKey().get(i).column().eq((Object) parts.get(i)));
    }
    return Sql.select(mapper).where(Sql.and(equal));
  }
}
