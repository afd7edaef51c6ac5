package dev.aludel.orm.loading;

import dev.aludel.dialect.ArrayListType;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Feature;
import dev.aludel.sql.Arrays;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Select;
import dev.aludel.sql.Sql;
import dev.aludel.sql.TableFunction;
import dev.aludel.type.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The condition that columns have one of several keys. */
final class KeyList {

  // From here on, by measurement: on H2, 100 keys take 258 µs by a join to an array, 554 by IN.
  private static final int MANY = 16;

  private KeyList() {}

  /** The rows that have one of the keys, each key once, in the way that the database finds them fastest. */
  static Select<?> narrow(
      Dialect dialect,
      Select<?> rows,
      List<? extends Expression<Object>> columns,
      List<List<@Nullable Object>> keys) {
    return columns.size() == 1
            && keys.size() >= MANY
            && dialect.features().supports(Feature.KEYS_BY_ARRAY)
            && ArrayListType.takes(columns.get(0).type())
        ? joined(rows, columns.get(0), keys)
        : rows.where(in(columns, keys));
  }

  private static <T> Select<?> joined(
      Select<?> rows, Expression<T> column, List<List<@Nullable Object>> keys) {
    @SuppressWarnings("unchecked") // keys have the type of their column
    List<T> values = (List<T>) keys.stream().map(key -> key.get(0)).toList();
    TableFunction given = Arrays.unnest(Sql.literal(values, Types.array(column.type())), "given");
    return rows.join(given, column.eq(given.column("given", column.type().javaType())));
  }

  static Expression<Boolean> in(
      List<? extends Expression<Object>> columns, List<List<@Nullable Object>> keys) {
    if (columns.size() == 1) {
      return columns.get(0).in(keys.stream().map(key -> key.get(0)).toList());
    }
    return Sql.or(keys.stream().map(key -> equal(columns, key)).toList());
  }

  static Expression<Boolean> equal(
      List<? extends Expression<Object>> columns, List<? extends @Nullable Object> key) {
    List<Expression<Boolean>> parts = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      parts.add(columns.get(i).eq((Object) key.get(i)));
    }
    return Sql.and(parts);
  }
}
