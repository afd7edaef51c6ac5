package dev.aludel.dialect;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.Table;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks for columns of enums where there are none: only the names of the constants are taken. */
final class EnumChecks {

  private EnumChecks() {}

  static Stream<CheckConstraint> of(Table table, Dialect dialect) {
    return table.columns().stream().flatMap(column -> of(column, dialect).stream());
  }

  private static Optional<CheckConstraint> of(Column<?> column, Dialect dialect) {
    return Optional.ofNullable(column.type().on(dialect.name()).storage().constants())
        .map(type -> CheckConstraint.of(
            dialect.quote(column.name()) + " IN (" + TypeNames.literals(type) + ")"));
  }
}
