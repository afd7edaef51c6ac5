package dev.aludel.schema;

import dev.aludel.sql.ColumnClause;
import dev.aludel.sql.DerivedColumn;
import dev.aludel.sql.ForeignKeyPath;
import dev.aludel.sql.OutputColumns;
import dev.aludel.sql.Query;
import dev.aludel.sql.Statement;
import dev.aludel.sql.TableClause;
import dev.aludel.sql.TextStatement;
import dev.aludel.sql.TextTemplate;
import dev.aludel.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A stored query that can be selected from as a table can. Immutable; equal only to itself. */
public final class View implements TableClause, SchemaObject {

  private final @Nullable String schema;
  private final String name;
  private final Statement query;
  private final List<DerivedColumn<?>> columns = new ArrayList<>();

  private View(@Nullable String schema, String name, Statement query) {
    this.schema = schema;
    this.name = name;
    this.query = query;
  }

  /** By SQL as it shall stand in the DDL. */
  static View of(@Nullable String schema, String name, String sql, List<Column<?>> described) {
    TextTemplate text = new TextTemplate(sql, List.of(sql), List.of());
    View view = new View(schema, name, new TextStatement(text, Map.of(), List.of()));
    described.forEach(column -> view.add(column.name(), column.type()));
    return view;
  }

  /** With the columns that the query selects. */
  static View of(@Nullable String schema, String name, Query<?> query) {
    View view = new View(schema, name, query);
    OutputColumns.of(query)
        .forEach(column -> view.add(column.name(), column.expression().type()));
    return view;
  }

  private <T> void add(String columnName, SqlType<T> type) {
    columns.add(new DerivedColumn<>(this, columnName, type));
  }

  @Override
  public @Nullable String schema() {
    return schema;
  }

  @Override
  public String name() {
    return name;
  }

  /** The query, whose values are written into the DDL. */
  public Statement query() {
    return query;
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
    return columns.stream()
        .<String>map(DerivedColumn::name)
        .collect(Collectors.joining(", ", description() + " (", ")"));
  }
}
