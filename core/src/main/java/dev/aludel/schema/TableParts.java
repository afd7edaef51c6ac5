package dev.aludel.schema;

import dev.aludel.error.SchemaException;
import dev.aludel.type.Kind;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Gathers a table's keys and indexes from its columns and from what stands beside them. */
final class TableParts {

  private TableParts() {}

  static PrimaryKey primaryKey(String table, List<Column<?>> columns, List<PrimaryKey> stated) {
    List<String> marked =
        columns.stream().filter(Column::isPrimaryKey).<String>map(Column::name).toList();
    if (stated.isEmpty()) {
      return PrimaryKey.of(marked);
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

  static PrimaryKey named(Table table, PrimaryKey key) {
    NameTemplate template = table.metaData().naming().primaryKey();
    String name = template == null || key.columnNames().isEmpty()
        ? key.name()
        : template.name(key.name(), table, key.columnNames());
    return new PrimaryKey(name, key.columnNames(), key.deferrability());
  }

  static List<ForeignKey> foreignKeys(Table table, List<ForeignKey> stated) {
    Stream<ForeignKey> ofColumns =
        table.columns().stream().flatMap(column -> column.foreignKey().stream());
    List<ForeignKey> keys = Stream.concat(ofColumns, stated.stream())
        .map(key -> named(table, key).in(table))
        .toList();
    keys.forEach(ForeignKey::columns);
    return keys;
  }

  private static ForeignKey named(Table table, ForeignKey key) {
    NameTemplate template = table.metaData().naming().foreignKey();
    String name = template == null ? key.name() : template.name(key.name(), table, key);
    return name == null ? key : key.named(name);
  }

  static List<UniqueConstraint> uniqueConstraints(Table table, List<UniqueConstraint> stated) {
    Stream<UniqueConstraint> ofColumns = table.columns().stream()
        .filter(Column::isUnique)
        .map(column -> UniqueConstraint.of(column.name()));
    List<UniqueConstraint> all = Stream.concat(ofColumns, stated.stream())
        .map(constraint -> named(table, constraint))
        .toList();
    all.forEach(constraint -> table.columns(constraint.columnNames()));
    return all;
  }

  private static UniqueConstraint named(Table table, UniqueConstraint constraint) {
    NameTemplate template = table.metaData().naming().unique();
    String name = template == null
        ? constraint.name()
        : template.name(constraint.name(), table, constraint.columnNames());
    return new UniqueConstraint(name, constraint.columnNames(), constraint.deferrability());
  }

  static List<CheckConstraint> checks(Table table, List<CheckConstraint> stated) {
    NameTemplate template = table.metaData().naming().check();
    return stated.stream()
        .map(check -> template == null
            ? check
            : new CheckConstraint(template.name(check.name(), table, List.of()), check.condition()))
        .toList();
  }

  static List<Index> indexes(Table table, List<Index> stated) {
    Stream<Index> ofColumns =
        table.columns().stream().filter(Column::isIndexed).map(column -> Index.on(column.name()));
    List<Index> all = Stream.concat(ofColumns, stated.stream())
        .map(index -> named(table, index))
        .toList();
    all.forEach(index -> table.columns(index.columnNames()));
    return all;
  }

  private static Index named(Table table, Index index) {
    if (!index.name().isEmpty()) {
      return index;
    }
    List<String> words = index.parts().stream()
        .map(part -> Objects.requireNonNullElse(part.columnName(), "expression"))
        .toList();
    String name = table.metaData().naming().index().name(null, table, words);
    return index.named(Objects.requireNonNull(name, "an index template has no {name}"));
  }

  static TableOptions options(Table table, List<TableOptions> stated) {
    if (stated.size() > 1) {
      throw SchemaException.of(
          "Table \"%s\" has its options twice.".formatted(table.description()),
          "State them in one TableOptions.",
          "two-options");
    }
    return stated.isEmpty() ? TableOptions.NONE : stated.get(0);
  }

  static boolean isAutoincrement(Table table, Column<?> column) {
    return switch (column.autoincrement()) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO ->
        table.primaryKey().columnNames().equals(List.of(column.name()))
            && holdsIntegers(column)
            && column.serverDefault().isEmpty()
            && column.insertDefault() == null
            && table.foreignKeys().stream()
                .noneMatch(key -> key.columnNames().contains(column.name()));
    };
  }

  private static boolean holdsIntegers(Column<?> column) {
    Kind kind = column.type().storage().kind();
    return kind == Kind.SMALLINT || kind == Kind.INTEGER || kind == Kind.BIGINT;
  }
}
