package dev.aludel.schema;

import dev.aludel.error.SchemaException;
import dev.aludel.type.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Gathers a table's keys and indexes from its columns and from what stands beside them. */
final class TableParts {

  private TableParts() {}

  static PrimaryKey primaryKey(String table, List<Column<?>> columns, List<PrimaryKey> stated) {
    List<String> marked =
        columns.stream().filter(Column::isPrimaryKey).<String>map(Column::name).toList();
    if (stated.isEmpty()) {
      return new PrimaryKey(null, marked);
    }
    PrimaryKey key = stated.get(0);
    if (stated.size() > 1 || !key.columnNames().containsAll(marked)) {
      throw SchemaException.of(
          "Table \"%s\" has more than one primary key.".formatted(table),
          "State it once, at the columns or beside them.",
          "two-primary-keys");
    }
    return key;
  }

  static List<ForeignKey> foreignKeys(Table table, List<ForeignKey> stated) {
    Stream<ForeignKey> ofColumns =
        table.columns().stream().flatMap(column -> column.foreignKey().stream());
    List<ForeignKey> keys =
        Stream.concat(ofColumns, stated.stream()).map(key -> key.in(table)).toList();
    keys.forEach(ForeignKey::columns);
    return keys;
  }

  static List<UniqueConstraint> uniqueConstraints(Table table, List<UniqueConstraint> stated) {
    List<UniqueConstraint> all = new ArrayList<>();
    table.columns().stream()
        .filter(Column::isUnique)
        .forEach(column -> all.add(UniqueConstraint.of(column.name())));
    all.addAll(stated);
    all.forEach(constraint -> table.columns(constraint.columnNames()));
    return List.copyOf(all);
  }

  static List<Index> indexes(Table table, List<Index> stated) {
    List<Index> all = new ArrayList<>();
    for (Column<?> column : table.columns()) {
      if (column.isIndexed()) {
        all.add(Index.of("ix_%s_%s".formatted(table.name(), column.name()), column.name()));
      }
    }
    all.addAll(stated);
    all.forEach(index -> table.columns(index.columnNames()));
    return List.copyOf(all);
  }

  static boolean isAutoincrement(Table table, Column<?> column) {
    return switch (column.autoincrement()) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO ->
        table.primaryKey().columnNames().equals(List.of(column.name()))
            && holdsIntegers(column)
            && column.serverDefault().isEmpty()
            && table.foreignKeys().stream()
                .noneMatch(key -> key.columnNames().contains(column.name()));
    };
  }

  private static boolean holdsIntegers(Column<?> column) {
    Kind kind = column.type().storage().kind();
    return kind == Kind.SMALLINT || kind == Kind.INTEGER || kind == Kind.BIGINT;
  }
}
