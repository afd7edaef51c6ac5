package dev.aludel.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns of which no two rows hold the same values. */
public record UniqueConstraint(
    @Nullable String name, List<String> columnNames, Deferrability deferrability)
    implements TableItem {

  public UniqueConstraint {
    columnNames = List.copyOf(columnNames);
  }

  public static UniqueConstraint of(String... columnNames) {
    return new UniqueConstraint(null, List.of(columnNames), Deferrability.NOT_DEFERRABLE);
  }

  public UniqueConstraint named(String constraint) {
    return new UniqueConstraint(constraint, columnNames, deferrability);
  }

  public UniqueConstraint deferrable() {
    return deferrability(Deferrability.DEFERRABLE);
  }

  public UniqueConstraint initiallyDeferred() {
    return deferrability(Deferrability.INITIALLY_DEFERRED);
  }

  public UniqueConstraint deferrability(Deferrability when) {
    return new UniqueConstraint(name, columnNames, when);
  }
}
