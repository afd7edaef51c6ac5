package dev.aludel.schema;

import org.jspecify.annotations.Nullable;

/**
 * A condition that no row may fail.
 *
 * @param sql the condition, in SQL, as it shall stand in the DDL: {@code "price > 0"}
 */
public record CheckConstraint(@Nullable String name, String sql) implements TableItem {

  public static CheckConstraint of(String sql) {
    return new CheckConstraint(null, sql);
  }

  public CheckConstraint named(String constraint) {
    return new CheckConstraint(constraint, sql);
  }
}
