package dev.aludel.orm;

import dev.aludel.error.ResultException;
import dev.aludel.sql.ColumnClause;
import dev.aludel.sql.EntityClause;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Label;
import dev.aludel.sql.Row5;
import dev.aludel.sql.Selection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row that may hold instances: one value for each selection. Immutable. */
record LoadedRow(List<Selection<?>> selections, @Nullable Object[] values)
    implements Row5<Object, Object, Object, Object, Object> {

  @Override
  public int size() {
    return values.length;
  }

  @Override
  public @Nullable Object get(int position) {
    return values[position];
  }

  @Override
  public <T> @Nullable T get(int position, Class<T> type) {
    return type.cast(values[position]);
  }

  @Override
  public @Nullable Object get(String name) {
    for (int i = 0; i < values.length; i++) {
      if (name(selections.get(i)).equals(name)) {
        return values[i];
      }
    }
    throw noSuch("\"" + name + "\"");
  }

  @Override
  @SuppressWarnings("unchecked") // the value was read for that selection
  public <T> @Nullable T get(Selection<T> selection) {
    int position = selections.indexOf(selection);
    if (position < 0) {
      throw noSuch(selection.toString());
    }
    return (T) values[position];
  }

  @Override
  public List<@Nullable Object> asList() {
    return Collections.unmodifiableList(Arrays.asList(values));
  }

  @Override
  public Map<String, @Nullable Object> asMap() {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      map.put(name(selections.get(i)), values[i]);
    }
    return Collections.unmodifiableMap(map);
  }

  private ResultException noSuch(String wanted) {
    return new ResultException(
        "The row has no %s. It has %s: select it, or ask for one of these. [no-such-column]"
            .formatted(wanted, selections.stream().map(LoadedRow::name).toList()));
  }

  private static String name(Selection<?> selection) {
    if (selection instanceof Label<?> label) {
      return label.name();
    }
    if (selection instanceof EntityClause<?> entity) {
      return entity.entity().getSimpleName();
    }
    return selection instanceof ColumnClause<?> column ? column.name() : "";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LoadedRow row && Arrays.equals(values, row.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    List<@Nullable Object> shown = new ArrayList<>(values.length);
    for (int i = 0; i < values.length; i++) {
      boolean secret =
          selections.get(i) instanceof Expression<?> one && one.type().isSecret();
      shown.add(secret ? "***" : values[i]);
    }
    return shown.toString();
  }
}
