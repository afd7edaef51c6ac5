package dev.aludel.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns that tell rows apart, in the order of the key. */
public record PrimaryKey(
    @Nullable String name, List<String> columnNames, Deferrability deferrability)
    implements TableItem {

  public PrimaryKey {
    columnNames = List.copyOf(columnNames);
  }

  public static PrimaryKey of(String... columnNames) {
    return of(List.of(columnNames));
  }

  static PrimaryKey of(List<String> columnNames) {
    return new PrimaryKey(null, columnNames, Deferrability.NOT_DEFERRABLE);
  }

  public PrimaryKey named(String constraint) {
    return new PrimaryKey(constraint, columnNames, deferrability);
  }

  public PrimaryKey deferrable() {
    return deferrability(Deferrability.DEFERRABLE);
  }

  public PrimaryKey initiallyDeferred() {
    return deferrability(Deferrability.INITIALLY_DEFERRED);
  }

  public PrimaryKey deferrability(Deferrability when) {
    return new PrimaryKey(name, columnNames, when);
  }
}
