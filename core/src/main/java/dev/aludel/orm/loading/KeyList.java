package dev.aludel.orm.loading;

import dev.aludel.sql.Expression;
import dev.aludel.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The condition that columns have one of several keys. */
final class KeyList {

  private KeyList() {}

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
