package dev.aludel.orm.flush;

import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.schema.Column;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Insert;
import dev.aludel.sql.Update;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What rows have in common that can go in one batch.
 *
 * @param columns those with a parameter, in the order of the fields
 * @param computed those that the database computes, and by what
 */
record RowShape(List<ColumnProperty> columns, Map<ColumnProperty, Expression<?>> computed) {

  static final RowShape EMPTY = new RowShape(List.of(), Map.of());

  boolean isEmpty() {
    return columns.isEmpty() && computed.isEmpty();
  }

  boolean has(ColumnProperty property) {
    return columns.contains(property) || computed.containsKey(property);
  }

  /** What the row of the instance gets, one value for each parameter. */
  @Nullable
  Object[] values(InstanceState state) {
    Instrumented instance = state.requireInstance();
    @Nullable Object[] values = new Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = columns.get(i).value(instance);
    }
    return values;
  }

  /** The INSERT with a parameter for each column, and what is computed. */
  Insert of(Insert start) {
    Insert insert = start.columns(columnArray());
    for (Map.Entry<ColumnProperty, Expression<?>> one : computed.entrySet()) {
      insert = with(insert, one.getKey().column(), one.getValue());
    }
    return insert;
  }

  /** The UPDATE with a parameter for each column, and what is computed. */
  Update of(Update start) {
    Update update = start.columns(columnArray());
    for (Map.Entry<ColumnProperty, Expression<?>> one : computed.entrySet()) {
      update = with(update, one.getKey().column(), one.getValue());
    }
    return update;
  }

  @SuppressWarnings("unchecked") // the session has taken the expression for the column
  private static <T> Insert with(Insert insert, Column<T> column, Expression<?> value) {
    return insert.values(column, (Expression<T>) value);
  }

  @SuppressWarnings("unchecked") // the session has taken the expression for the column
  private static <T> Update with(Update update, Column<T> column, Expression<?> value) {
    return update.set(column, (Expression<T>) value);
  }

  private Column<?>[] columnArray() {
    return columns.stream().map(ColumnProperty::column).toArray(Column<?>[]::new);
  }
}
