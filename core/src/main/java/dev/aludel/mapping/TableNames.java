package dev.aludel.mapping;

import dev.aludel.schema.MetaData;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Sees to it that each table is one class's own. Mutable. */
final class TableNames {

  private final MetaData metadata;
  private final Map<String, Class<?>> taken = new HashMap<>();

  TableNames(MetaData metadata) {
    this.metadata = metadata;
  }

  /** Whether no other class has the table; what is wrong goes into the report. */
  boolean check(ClassDefinition definition, Problems problems) {
    String name = definition.tableName();
    Optional<Class<?>> other = Optional.ofNullable(taken.putIfAbsent(name, definition.type()));
    if (other.isEmpty() && (definition.imperative() || metadata.find(name).isEmpty())) {
      return true;
    }
    problems.add(
        definition.type(),
        "maps to table \"%s\", and so does %s."
            .formatted(name, other.map(Class::getName).orElse("a table of the given MetaData")),
        "Give one of them another name: @Mapped(table = \"…\").",
        "duplicate-table");
    return false;
  }
}
