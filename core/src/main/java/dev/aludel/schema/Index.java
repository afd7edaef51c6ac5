package dev.aludel.schema;

import java.util.List;

/** An index over columns of one table. */
public record Index(String name, List<String> columnNames, boolean isUnique) implements TableItem {

  public Index {
    columnNames = List.copyOf(columnNames);
  }

  public static Index of(String name, String... columnNames) {
    return new Index(name, List.of(columnNames), false);
  }

  public Index unique() {
    return new Index(name, columnNames, true);
  }
}
