package dev.aludel.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns that tell rows apart, in the order of the key. */
public record PrimaryKey(@Nullable String name, List<String> columnNames) implements TableItem {

  public PrimaryKey {
    columnNames = List.copyOf(columnNames);
  }

  public static PrimaryKey of(String... columnNames) {
    return new PrimaryKey(null, List.of(columnNames));
  }

  public PrimaryKey named(String constraint) {
    return new PrimaryKey(constraint, columnNames);
  }
}
