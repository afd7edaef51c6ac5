package dev.aludel.schema;

import dev.aludel.error.SchemaException;
import dev.aludel.sql.ColumnClause;
import dev.aludel.sql.ForeignKeyPath;
import dev.aludel.sql.TableClause;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table of a {@link MetaData}, with its columns, keys and indexes. Immutable; equal only to itself. */
public final class Table implements TableClause, SchemaObject {

  private final MetaData metaData;
  private final @Nullable String schema;
  private final String name;
  private final Map<String, Column<?>> columns = new LinkedHashMap<>();
  private final PrimaryKey primaryKey;
  private final List<ForeignKey> foreignKeys;
  private final List<UniqueConstraint> uniqueConstraints;
  private final List<CheckConstraint> checks;
  private final List<Index> indexes;
  private final TableOptions options;
  private final List<? extends ColumnClause<?>> insertDefaults;
  private final List<? extends ColumnClause<?>> updateDefaults;

  Table(MetaData metaData, @Nullable String schema, String name, List<? extends TableItem> items) {
    this.metaData = metaData;
    this.schema = schema;
    this.name = name;
    List<Column<?>> described = new ArrayList<>();
    for (Column<?> column : only(items, Column.class)) {
      described.add(column);
    }
    PrimaryKey stated =
        TableParts.primaryKey(description(), described, only(items, PrimaryKey.class));
    primaryKey = TableParts.named(this, stated);
    for (Column<?> column : described) {
      boolean isKey = primaryKey.columnNames().contains(column.name());
      if (columns.putIfAbsent(column.name(), (isKey ? column.primaryKey() : column).in(this))
          != null) {
        throw SchemaException.of(
            "Table \"%s\" has two columns \"%s\".".formatted(description(), column.name()),
            "Rename or remove one.",
            "duplicate-column");
      }
    }
    columns(primaryKey.columnNames());
    foreignKeys = TableParts.foreignKeys(this, only(items, ForeignKey.class));
    uniqueConstraints = TableParts.uniqueConstraints(this, only(items, UniqueConstraint.class));
    checks = TableParts.checks(this, only(items, CheckConstraint.class));
    indexes = TableParts.indexes(this, only(items, Index.class));
    options = TableParts.options(this, only(items, TableOptions.class));
    insertDefaults = TableClause.super.insertDefaults();
    updateDefaults = TableClause.super.updateDefaults();
    RowExpressions.check(this);
  }

  private static <I> List<I> only(List<? extends TableItem> items, Class<? extends I> kind) {
    List<I> found = new ArrayList<>();
    items.stream().filter(kind::isInstance).map(kind::cast).forEach(found::add);
    return found;
  }

  public MetaData metaData() {
    return metaData;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public @Nullable String schema() {
    return schema;
  }

  @Override
  public List<Column<?>> columns() {
    return List.copyOf(columns.values());
  }

  @Override
  public Column<?> column(String columnName) {
    Column<?> column = columns.get(columnName);
    if (column == null) {
      throw noSuchColumn(columnName);
    }
    return column;
  }

  @Override
  public <T> Column<T> column(String columnName, Class<T> javaType) {
    return (Column<T>) TableClause.super.column(columnName, javaType);
  }

  /** Whether there is a column of that name. */
  public boolean hasColumn(String columnName) {
    return columns.containsKey(columnName);
  }

  /** The columns of these names, in this order. */
  public List<Column<?>> columns(List<String> columnNames) {
    List<Column<?>> found = new ArrayList<>();
    columnNames.forEach(columnName -> found.add(column(columnName)));
    return found;
  }

  /** Without columns if the table has no primary key. */
  public PrimaryKey primaryKey() {
    return primaryKey;
  }

  public List<Column<?>> primaryKeyColumns() {
    return columns(primaryKey.columnNames());
  }

  public List<ForeignKey> foreignKeys() {
    return foreignKeys;
  }

  public List<UniqueConstraint> uniqueConstraints() {
    return uniqueConstraints;
  }

  public List<CheckConstraint> checks() {
    return checks;
  }

  public List<Index> indexes() {
    return indexes;
  }

  @Override
  public List<? extends ColumnClause<?>> insertDefaults() {
    return insertDefaults;
  }

  @Override
  public List<? extends ColumnClause<?>> updateDefaults() {
    return updateDefaults;
  }

  public TableOptions options() {
    return options;
  }

  /** Creates this table alone, with its indexes and the enums that are not there; an error of the database if it is. */
  public void create(SchemaTarget target) {
    target.together(inside -> {
      List<DdlStatement> statements = new ArrayList<>(
          DdlPlan.createEnums(List.of(this), inside.ddlStyle(), object -> !inside.has(object)));
      statements.addAll(DdlPlan.create(this, foreignKeys, inside.ddlStyle()));
      inside.executeAll(statements);
    });
  }

  /** Drops this table alone; an error of the database if it is not there, or others refer to it. */
  public void drop(SchemaTarget target) {
    target.execute(new DropTable(this));
  }

  /** The column whose values the database makes up, if there is one; see {@link Autoincrement}. */
  public Optional<Column<?>> autoincrementColumn() {
    return columns.values().stream()
        .filter(column -> TableParts.isAutoincrement(this, column))
        .findFirst();
  }

  @Override
  public List<ForeignKeyPath> foreignKeysTo(TableClause other) {
    List<ForeignKeyPath> paths = new ArrayList<>();
    for (ForeignKey key : foreignKeys) {
      if (other instanceof Table target && key.leadsTo(target)) {
        paths.add(new ForeignKeyPath(key.columns(), key.targetColumns()));
      }
    }
    return paths;
  }

  /** The other tables that this one's rows refer to. */
  Set<Table> targets() {
    Set<Table> targets = new LinkedHashSet<>();
    foreignKeys.forEach(key -> targets.add(key.targetTable()));
    targets.remove(this);
    return targets;
  }

  /** For example {@code users (id INTEGER PRIMARY KEY, name VARCHAR(50))}. */
  @Override
  public String toString() {
    return TableText.of(this);
  }
}
