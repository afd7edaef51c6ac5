package dev.aludel.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns of which no two rows hold the same values. */
public record UniqueConstraint(@Nullable String name, List<String> columnNames)
    implements TableItem {

  public UniqueConstraint {
    columnNames = List.copyOf(columnNames);
  }

  public static UniqueConstraint of(String... columnNames) {
    return new UniqueConstraint(null, List.of(columnNames));
  }

  public UniqueConstraint named(String constraint) {
    return new UniqueConstraint(constraint, columnNames);
  }
}
