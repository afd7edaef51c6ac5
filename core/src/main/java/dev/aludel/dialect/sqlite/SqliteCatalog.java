package dev.aludel.dialect.sqlite;

import dev.aludel.dialect.Catalog;
import dev.aludel.dialect.CatalogPart;
import dev.aludel.dialect.CatalogRow;
import dev.aludel.dialect.CatalogScope;
import dev.aludel.dialect.CatalogSource;
import dev.aludel.dialect.Identifiers;
import dev.aludel.dialect.NameRule;
import dev.aludel.dialect.SqlToken;
import dev.aludel.sql.TextStatement;
import dev.aludel.type.SqlType;
import dev.aludel.type.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** SQLite's pragmas as tables, and the texts that it keeps of what was created. */
final class SqliteCatalog implements Catalog {

  @Override
  public List<CatalogRow> rows(CatalogPart part, CatalogScope scope, CatalogSource source) {
    return switch (part) {
      case SCHEMAS ->
        source.rows(part, part.select("SELECT name FROM pragma_database_list ORDER BY name"));
      case DEFAULT_SCHEMA -> List.of(CatalogRow.of(part, "main"));
      case TABLES -> source.rows(part, tables(scope));
      case COLUMNS -> columns(scope, source);
      case CONSTRAINTS -> constraints(scope, source);
      case INDEXES -> indexes(scope, source);
      case VIEWS -> views(scope, source);
      case SEQUENCES -> List.of();
    };
  }

  private static TextStatement tables(CatalogScope scope) {
    return query(CatalogPart.TABLES, """
        SELECT m.name, NULL, CASE WHEN l.strict THEN 'strict=true' ELSE '' END || char(10)
          || CASE WHEN l.wr THEN 'without_rowid=true' ELSE '' END
        FROM {catalog} m JOIN pragma_table_list l ON l.name = m.name AND l.schema = {schema}
        WHERE m.type = 'table' AND {scope} ORDER BY m.name""", scope);
  }

  private List<CatalogRow> columns(CatalogScope scope, CatalogSource source) {
    // The text of the table comes where the computed expression is to stand.
    List<CatalogRow> found =
        source.rows(CatalogPart.COLUMNS, query(CatalogPart.COLUMNS, """
            SELECT m.name, x.name, x.type, NULL, NULL, NULL,
              CASE WHEN x."notnull" OR x.pk AND l.wr THEN 'NO' ELSE 'YES' END, x.dflt_value, NULL, NULL, NULL, m.sql,
              CASE x.hidden WHEN 2 THEN 'NO' WHEN 3 THEN 'YES' END, NULL
            FROM {catalog} m JOIN pragma_table_list l ON l.name = m.name AND l.schema = {schema}
            JOIN pragma_table_xinfo(m.name, {schema}) x
            WHERE m.type IN ('table', 'view') AND {scope} ORDER BY m.name, x.cid""", scope));
    Map<String, SqliteDefinition> definitions = new HashMap<>();
    List<CatalogRow> rows = new ArrayList<>();
    for (CatalogRow row : found) {
      SqliteDefinition definition =
          definitions.computeIfAbsent(row.text("computed"), SqliteDefinition::new);
      String column = row.text("column");
      boolean computed = row.textOrNull("stored") != null;
      rows.add(CatalogRow.of(
          CatalogPart.COLUMNS,
          row.text("table"),
          column,
          row.text("type").replaceFirst("(?i)\\s*GENERATED ALWAYS$", ""),
          null,
          null,
          null,
          row.text("nullable"),
          row.textOrNull("default"),
          definition.counts(column) ? "BY DEFAULT" : null,
          null,
          null,
          computed ? definition.computed(column) : null,
          row.textOrNull("stored"),
          null));
    }
    return rows;
  }

  private List<CatalogRow> constraints(CatalogScope scope, CatalogSource source) {
    Map<String, SqliteDefinition> definitions = definitions(scope, source);
    List<CatalogRow> rows = new ArrayList<>(primaryKeys(scope, source, definitions));
    rows.addAll(foreignKeys(scope, source, definitions));
    definitions.forEach((table, definition) -> {
      for (SqliteDefinition.Constraint unique : definition.constraints("UNIQUE")) {
        String id = String.valueOf(rows.size());
        unique.columns().forEach(column -> rows.add(row(table, id, unique, column)));
      }
      for (SqliteDefinition.Constraint check : definition.constraints("CHECK")) {
        rows.add(row(table, String.valueOf(rows.size()), check, null));
      }
    });
    return rows;
  }

  private static CatalogRow row(
      String table, String id, SqliteDefinition.Constraint constraint, @Nullable String column) {
    return CatalogRow.of(
        CatalogPart.CONSTRAINTS,
        table,
        id,
        constraint.name(),
        constraint.kind(),
        column,
        null,
        null,
        null,
        null,
        null,
        "NO",
        "NO",
        constraint.condition());
  }

  /** The text of each table. */
  private static Map<String, SqliteDefinition> definitions(
      CatalogScope scope, CatalogSource source) {
    Map<String, SqliteDefinition> definitions = new LinkedHashMap<>();
    source
        .rows(
            CatalogPart.VIEWS,
            query(
                CatalogPart.VIEWS,
                "SELECT m.name, m.sql FROM {catalog} m WHERE m.type = 'table' AND {scope} ORDER BY m.name",
                scope))
        .forEach(row -> definitions.put(row.text("view"), new SqliteDefinition(row.text("sql"))));
    return definitions;
  }

  private static List<CatalogRow> primaryKeys(
      CatalogScope scope, CatalogSource source, Map<String, SqliteDefinition> definitions) {
    List<CatalogRow> rows = new ArrayList<>();
    for (CatalogRow row :
        source.rows(CatalogPart.CONSTRAINTS, query(CatalogPart.CONSTRAINTS, """
            SELECT m.name, NULL, NULL, NULL, x.name, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
            FROM {catalog} m JOIN pragma_table_info(m.name, {schema}) x ON x.pk > 0
            WHERE m.type = 'table' AND {scope} ORDER BY m.name, x.pk""", scope))) {
      String table = row.text("table");
      List<SqliteDefinition.Constraint> stated =
          definition(definitions, table).constraints("PRIMARY KEY");
      if (!stated.isEmpty()) {
        rows.add(row(table, "key", stated.get(0), row.text("column")));
      }
    }
    return rows;
  }

  /** The pragma counts keys from the last one that was declared. */
  private static List<CatalogRow> foreignKeys(
      CatalogScope scope, CatalogSource source, Map<String, SqliteDefinition> definitions) {
    List<CatalogRow> rows = new ArrayList<>();
    for (CatalogRow row :
        source.rows(CatalogPart.CONSTRAINTS, query(CatalogPart.CONSTRAINTS, """
            SELECT m.name, f.id, NULL, NULL, f."from", NULL, f."table", coalesce(f."to",
                (SELECT x.name FROM pragma_table_info(f."table", {schema}) x WHERE x.pk = f.seq + 1)),
              f.on_delete, f.on_update, NULL, NULL, NULL
            FROM {catalog} m JOIN pragma_foreign_key_list(m.name, {schema}) f
            WHERE m.type = 'table' AND {scope} ORDER BY m.name, f.id DESC, f.seq""", scope))) {
      List<SqliteDefinition.Constraint> stated =
          definition(definitions, row.text("table")).constraints("FOREIGN KEY");
      SqliteDefinition.Constraint key = stated.get(stated.size() - 1 - row.number("id"));
      rows.add(CatalogRow.of(
          CatalogPart.CONSTRAINTS,
          row.text("table"),
          row.text("id"),
          key.name(),
          key.kind(),
          row.text("column"),
          null,
          row.text("target_table"),
          row.text("target_column"),
          row.text("on_delete"),
          row.text("on_update"),
          key.deferrable() ? "YES" : "NO",
          key.deferred() ? "YES" : "NO",
          null));
    }
    return rows;
  }

  private static SqliteDefinition definition(
      Map<String, SqliteDefinition> definitions, String table) {
    return Objects.requireNonNull(definitions.get(table), table);
  }

  private List<CatalogRow> indexes(CatalogScope scope, CatalogSource source) {
    // The text of the index comes where its expression is to stand.
    List<CatalogRow> rows = new ArrayList<>();
    for (CatalogRow row :
        source.rows(CatalogPart.INDEXES, query(CatalogPart.INDEXES, """
            SELECT m.name, i.name, CASE WHEN l."unique" THEN 'YES' ELSE 'NO' END, x.name, i.sql,
              CASE WHEN x."desc" THEN 'YES' ELSE 'NO' END, x.seqno, 'NO', NULL
            FROM {catalog} m JOIN {catalog} i ON i.tbl_name = m.name AND i.type = 'index' AND i.sql IS NOT NULL
            JOIN pragma_index_list(m.name, {schema}) l ON l.name = i.name
            JOIN pragma_index_xinfo(i.name, {schema}) x ON x.key
            WHERE m.type = 'table' AND {scope} ORDER BY m.name, i.name, x.seqno""", scope))) {
      SqliteIndexText text = new SqliteIndexText(row.text("expression"));
      rows.add(CatalogRow.of(
          CatalogPart.INDEXES,
          row.text("table"),
          row.text("name"),
          row.text("unique"),
          row.textOrNull("column"),
          row.textOrNull("column") == null ? text.part(row.number("condition")) : null,
          row.text("descending"),
          text.condition(),
          "NO",
          null));
    }
    return rows;
  }

  private static List<CatalogRow> views(CatalogScope scope, CatalogSource source) {
    return source
        .rows(
            CatalogPart.VIEWS,
            query(
                CatalogPart.VIEWS,
                "SELECT m.name, m.sql FROM {catalog} m WHERE m.type = 'view' AND {scope} ORDER BY m.name",
                scope))
        .stream()
        .map(row -> CatalogRow.of(CatalogPart.VIEWS, row.text("view"), query(row.text("sql"))))
        .toList();
  }

  /** What stands behind AS. */
  private static String query(String createView) {
    return SqlToken.of(createView).stream()
        .filter(token -> token.is("AS"))
        .findFirst()
        .map(as -> createView.substring(as.end()).strip())
        .orElse(createView);
  }

  private static TextStatement query(CatalogPart part, String sql, CatalogScope scope) {
    String schema = scope.schema() == null ? "main" : scope.schema();
    Identifiers names = new Identifiers(SqliteKeywords.RESERVED, '"', NameRule.ANY);
    String text = sql.replace("{catalog}", names.write(schema) + ".sqlite_master")
        .replace("{schema}", ":schema")
        .replace(
            "{scope}",
            "m.name NOT LIKE 'sqlite!_%' ESCAPE '!'"
                + (scope.names().isEmpty() ? "" : " AND m.name IN :names"));
    TextStatement query = part.select(text);
    if (text.contains(":schema")) {
      query = query.bind("schema", schema, Types.VARCHAR);
    }
    return scope.names().isEmpty() ? query : query.bindList("names", scope.names(), Types.VARCHAR);
  }

  /** The driver is not asked, so numbers stand in the type as it was declared: {@code NUMERIC(12, 3)}. */
  @Override
  public SqlType<?> type(CatalogRow column) {
    return SqliteTypeNames.declared(column.text("type"));
  }
}
