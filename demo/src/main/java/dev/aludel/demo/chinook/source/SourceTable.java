package dev.aludel.demo.chinook.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One table of the source with its rows, in the order of the script. Grows while the script is read, not later. */
public final class SourceTable {

  private final String name;
  private final List<String> columns;
  private final List<SourceRow> rows = new ArrayList<>();

  SourceTable(String name, List<String> columns) {
    this.name = name;
    this.columns = List.copyOf(columns);
  }

  void add(List<@Nullable Object> values) {
    if (values.size() != columns.size()) {
      throw ScriptException.width(name, values.size(), columns.size());
    }
    rows.add(new SourceRow(this, Collections.unmodifiableList(values)));
  }

  public String name() {
    return name;
  }

  public List<String> columns() {
    return columns;
  }

  public List<SourceRow> rows() {
    return Collections.unmodifiableList(rows);
  }

  /** All values of a column, from the first row to the last. */
  public List<@Nullable Object> values(String column) {
    int position = position(column);
    List<@Nullable Object> values = new ArrayList<>();
    rows.forEach(row -> values.add(row.values().get(position)));
    return values;
  }

  int position(String column) {
    int position = columns.indexOf(column);
    if (position < 0) {
      throw ScriptException.noColumn(name, column, columns);
    }
    return position;
  }

  @Override
  public String toString() {
    return "%s%s, %d rows".formatted(name, columns, rows.size());
  }
}
