package dev.aludel.sql;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of a result: one value for each selection of the SELECT list, in its order. */
public interface Row {

  int size();

  /** The value at a 0-based position. */
  @Nullable
  Object get(int position);

  /** The value at a 0-based position, which must be of that class or null. */
  <T> @Nullable T get(int position, Class<T> type);

  /** The value of the selection of that name: a label's, else a column's. */
  @Nullable
  Object get(String name);

  /** The value of a selection, found by the object that was selected. */
  <T> @Nullable T get(Selection<T> selection);

  List<@Nullable Object> asList();

  /** The values by the names of their columns, in their order; of two columns of one name the later one counts. */
  Map<String, @Nullable Object> asMap();
}
