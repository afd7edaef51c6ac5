package dev.aludel.inspect;

import dev.aludel.dialect.CatalogPart;
import dev.aludel.dialect.CatalogRow;
import dev.aludel.dialect.CatalogScope;
import dev.aludel.dialect.CatalogSource;
import dev.aludel.dialect.Dialect;
import dev.aludel.schema.Column;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Builds a MetaData from catalogues: a few queries for each schema, and again for tables that keys lead to. */
final class SchemaReader {

  private final Dialect dialect;
  private final CatalogSource source;
  private final SchemaNames names;
  private final MetaData metaData = new MetaData();

  SchemaReader(Dialect dialect, CatalogSource source) {
    this.dialect = dialect;
    this.source = source;
    this.names = new SchemaNames(dialect, source);
  }

  MetaData metaData() {
    return metaData;
  }

  SchemaNames names() {
    return names;
  }

  /** The name in the first column of each row. */
  List<String> names(CatalogPart part, @Nullable String schema) {
    return rows(part, new CatalogScope(schema, List.of())).stream()
        .map(
            row -> names.written(row.values().get(0) == null ? "" : row.values().get(0)))
        .sorted()
        .toList();
  }

  /** All of a schema, null for the one of names without a schema. */
  void readAll(@Nullable String schema) {
    readOnly(schema);
    followKeys();
  }

  /** The same without tables of other schemas. */
  void readOnly(@Nullable String schema) {
    CatalogScope scope = new CatalogScope(schema, List.of());
    readTables(scope);
    readViews(scope);
    for (CatalogRow row : rows(CatalogPart.SEQUENCES, scope)) {
      metaData.add(new Sequence(
          schema,
          names.written(row, "sequence"),
          Long.parseLong(row.text("start")),
          Long.parseLong(row.text("increment"))));
    }
  }

  /** Some tables, and those that they refer to, directly or not. */
  void read(@Nullable String schema, List<String> tables) {
    readTables(new CatalogScope(schema, tables));
    followKeys();
  }

  /** One view alone. */
  void readView(@Nullable String schema, String view) {
    readViews(new CatalogScope(schema, List.of(view)));
  }

  /** Reads the tables that keys lead to and that are not here yet, in as many rounds as it takes. */
  private void followKeys() {
    Set<String> seen = new LinkedHashSet<>();
    Map<String, Set<String>> missing = missing(seen);
    while (!missing.isEmpty()) {
      missing.forEach((schema, tables) ->
          readTables(new CatalogScope(schema.isEmpty() ? null : schema, List.copyOf(tables))));
      missing = missing(seen);
    }
  }

  private Map<String, Set<String>> missing(Set<String> seen) {
    Map<String, Set<String>> missing = new TreeMap<>();
    for (Table table : metaData.tables()) {
      for (ForeignKey key : table.foreignKeys()) {
        String target = key.targetTableName();
        if (metaData.find(target).isEmpty() && seen.add(target)) {
          int dot = target.indexOf('.');
          missing
              .computeIfAbsent(
                  dot < 0 ? "" : target.substring(0, dot), schema -> new LinkedHashSet<>())
              .add(target.substring(dot + 1));
        }
      }
    }
    return missing;
  }

  private void readTables(CatalogScope scope) {
    TableReader reader = new TableReader(dialect, names, scope.schema());
    Map<String, List<CatalogRow>> columns = byName(CatalogPart.COLUMNS, scope);
    Map<String, List<CatalogRow>> constraints = byName(CatalogPart.CONSTRAINTS, scope);
    Map<String, List<CatalogRow>> indexes = byName(CatalogPart.INDEXES, scope);
    for (CatalogRow row : rows(CatalogPart.TABLES, scope)) {
      String stored = row.text("table");
      List<TableItem> items = new ArrayList<>();
      columns.getOrDefault(stored, List.of()).forEach(column -> items.add(reader.column(column)));
      items.addAll(reader.constraints(constraints.getOrDefault(stored, List.of())));
      items.addAll(reader.indexes(indexes.getOrDefault(stored, List.of())));
      items.add(reader.options(row, row.textOrNull("comment")));
      metaData.tableIn(scope.schema(), names.written(stored), items.toArray(TableItem[]::new));
    }
  }

  private void readViews(CatalogScope scope) {
    TableReader reader = new TableReader(dialect, names, scope.schema());
    Map<String, List<CatalogRow>> columns = byName(CatalogPart.COLUMNS, scope);
    for (CatalogRow row : rows(CatalogPart.VIEWS, scope)) {
      String stored = row.text("view");
      metaData.viewIn(
          scope.schema(),
          names.written(stored),
          row.text("sql").strip().replaceFirst(";$", ""),
          columns.getOrDefault(stored, List.of()).stream()
              .map(reader::column)
              .toArray(Column<?>[]::new));
    }
  }

  private Map<String, List<CatalogRow>> byName(CatalogPart part, CatalogScope scope) {
    Map<String, List<CatalogRow>> rows = new LinkedHashMap<>();
    rows(part, scope)
        .forEach(row ->
            rows.computeIfAbsent(row.text("table"), table -> new ArrayList<>()).add(row));
    return rows;
  }

  private List<CatalogRow> rows(CatalogPart part, CatalogScope scope) {
    String actual = dialect.schemas().actual(scope.schema());
    return dialect.catalog().rows(part, new CatalogScope(actual, scope.names()), source);
  }
}
