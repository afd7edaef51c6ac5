package dev.aludel.schema;

import dev.aludel.sql.ColumnClause;
import dev.aludel.sql.DerivedColumn;
import dev.aludel.sql.ForeignKeyPath;
import dev.aludel.sql.TableClause;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stored query that can be selected from as a table can. Immutable; equal only to itself. */
public final class View implements TableClause, SchemaObject {

  private final @Nullable String schema;
  private final String name;
  private final String sql;
  private final List<DerivedColumn<?>> columns = new ArrayList<>();

  View(@Nullable String schema, String name, String sql, List<Column<?>> described) {
    this.schema = schema;
    this.name = name;
    this.sql = sql;
    described.forEach(column -> columns.add(derived(column)));
  }

  private <T> DerivedColumn<T> derived(Column<T> column) {
    return new DerivedColumn<>(this, column.name(), column.type());
  }

  @Override
  public @Nullable String schema() {
    return schema;
  }

  @Override
  public String name() {
    return name;
  }

  /** The query, as it stands in the DDL. */
  public String sql() {
    return sql;
  }

  @Override
  public List<? extends ColumnClause<?>> columns() {
    return List.copyOf(columns);
  }

  @Override
  public List<ForeignKeyPath> foreignKeysTo(TableClause other) {
    return List.of();
  }

  @Override
  public String toString() {
    return "%s AS %s".formatted(description(), sql);
  }
}
