package dev.aludel.orm.bulk;

import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.Mapper;
import dev.aludel.schema.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Rows that follow each other and give the same attributes, so that one statement does for them.
 *
 * @param rows the values of each, in the order of the properties
 */
record RowRun(List<ColumnProperty> properties, List<Map<ColumnProperty, @Nullable Object>> rows) {

  private static final int LONGEST = 10_000;

  /** Takes the rows as they come, of which no more than one run is kept. */
  static void each(Mapper<?> mapper, Iterable<?> rows, Consumer<RowRun> work) {
    RowValues values = new RowValues(mapper);
    List<Map<ColumnProperty, @Nullable Object>> run = new ArrayList<>();
    for (Object row : rows) {
      Map<ColumnProperty, @Nullable Object> next = values.of(row);
      if (!run.isEmpty() && (run.size() == LONGEST || !run.get(0).keySet().equals(next.keySet()))) {
        work.accept(of(run));
        run = new ArrayList<>();
      }
      run.add(next);
    }
    if (!run.isEmpty()) {
      work.accept(of(run));
    }
  }

  private static RowRun of(List<Map<ColumnProperty, @Nullable Object>> rows) {
    return new RowRun(List.copyOf(rows.get(0).keySet()), rows);
  }

  boolean has(ColumnProperty property) {
    return properties.contains(property);
  }

  /** The parameters of each row for these attributes. */
  List<@Nullable Object[]> parameters(List<ColumnProperty> of) {
    List<@Nullable Object[]> parameters = new ArrayList<>(rows.size());
    for (Map<ColumnProperty, @Nullable Object> row : rows) {
      parameters.add(of.stream().map(row::get).toArray());
    }
    return parameters;
  }

  static Column<?>[] columns(List<ColumnProperty> properties) {
    return properties.stream().map(ColumnProperty::column).toArray(Column<?>[]::new);
  }
}
