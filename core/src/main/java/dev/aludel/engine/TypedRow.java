package dev.aludel.engine;

import dev.aludel.error.ResultException;
import dev.aludel.sql.Row5;
import dev.aludel.sql.Selection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of one row, read by the types of their columns. Equal to a row of equal values. */
final class TypedRow implements Row5<Object, Object, Object, Object, Object> {

  private final RowShape shape;
  private final @Nullable Object[] values;

  TypedRow(RowShape shape, @Nullable Object[] values) {
    this.shape = shape;
    this.values = values;
  }

  @Override
  public int size() {
    return values.length;
  }

  @Override
  public @Nullable Object get(int position) {
    return values[shape.checked(position)];
  }

  @Override
  public <T> @Nullable T get(int position, Class<T> type) {
    Object value = get(position);
    if (value != null && !type.isInstance(value)) {
      throw new ResultException(
          "Column %d of the row is %s, not %s. Ask for that class, or select the column by another type. [column-class]"
              .formatted(position, value.getClass().getName(), type.getName()));
    }
    return type.cast(value);
  }

  @Override
  public @Nullable Object get(String name) {
    return values[shape.positionOf(name)];
  }

  @Override
  @SuppressWarnings("unchecked") // the column was read by the selection's own type
  public <T> @Nullable T get(Selection<T> selection) {
    return (T) values[shape.positionOf(selection)];
  }

  @Override
  public List<@Nullable Object> asList() {
    return Collections.unmodifiableList(Arrays.asList(values));
  }

  @Override
  public Map<String, @Nullable Object> asMap() {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      map.put(shape.columns().get(i).name(), values[i]);
    }
    return Collections.unmodifiableMap(map);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TypedRow row && Arrays.deepEquals(values, row.values);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(values);
  }

  @Override
  public String toString() {
    List<@Nullable Object> shown = new ArrayList<>(values.length);
    for (int i = 0; i < values.length; i++) {
      shown.add(Secret.shown(shape.columns().get(i).type(), values[i]));
    }
    return ParameterText.of(shown);
  }
}
