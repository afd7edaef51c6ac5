package dev.aludel.dialect.mariadb;

import dev.aludel.dialect.CatalogPart;
import dev.aludel.dialect.CatalogRow;
import dev.aludel.dialect.CatalogScope;
import dev.aludel.dialect.CatalogSource;
import dev.aludel.dialect.EnumText;
import dev.aludel.dialect.StandardCatalog;
import dev.aludel.dialect.StandardDialect;
import dev.aludel.type.SqlType;
import dev.aludel.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** MariaDB's information schema, in which names of constraints are those of one table only. */
final class MariaDbCatalog extends StandardCatalog {

  private final StandardDialect dialect;

  MariaDbCatalog(StandardDialect dialect) {
    super(dialect);
    this.dialect = dialect;
  }

  @Override
  protected String schemas() {
    return "SELECT SCHEMA_NAME FROM INFORMATION_SCHEMA.SCHEMATA WHERE SCHEMA_NAME NOT IN"
        + " ('information_schema', 'mysql', 'performance_schema', 'sys') ORDER BY SCHEMA_NAME";
  }

  /** JSON is long text with a check of its own (https://mariadb.com/kb/en/json-data-type). */
  private static final String TYPE =
      "IF(DATA_TYPE = 'longtext' AND EXISTS (SELECT 1 FROM INFORMATION_SCHEMA.CHECK_CONSTRAINTS c"
          + " WHERE c.CONSTRAINT_SCHEMA = TABLE_SCHEMA AND c.TABLE_NAME = COLUMNS.TABLE_NAME"
          + " AND c.LEVEL = 'Column' AND c.CONSTRAINT_NAME = COLUMN_NAME"
          + " AND c.CHECK_CLAUSE LIKE 'json_valid(%'), 'json', COLUMN_TYPE)";

  @Override
  protected String tables() {
    return "SELECT TABLE_NAME, NULLIF(TABLE_COMMENT, ''), CONCAT('engine=', ENGINE)"
        + " FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_TYPE = 'BASE TABLE' AND ";
  }

  /** What counts next is known, but not where it began. */
  @Override
  protected String columns() {
    return "SELECT TABLE_NAME, COLUMN_NAME, " + TYPE
        + ", CHARACTER_MAXIMUM_LENGTH, NUMERIC_PRECISION,"
        + " NUMERIC_SCALE, IS_NULLABLE, IF(COLUMN_DEFAULT = 'NULL', NULL, COLUMN_DEFAULT),"
        + " IF(EXTRA LIKE '%auto_increment%', 'BY DEFAULT', NULL), NULL, NULL, GENERATION_EXPRESSION,"
        + " IF(EXTRA LIKE '%STORED%', 'YES', 'NO'), NULLIF(COLUMN_COMMENT, '')"
        + " FROM INFORMATION_SCHEMA.COLUMNS WHERE ";
  }

  @Override
  protected List<CatalogRow> constraints(CatalogScope scope, CatalogSource source) {
    CatalogPart part = CatalogPart.CONSTRAINTS;
    Set<String> sorted = descending(scope, source);
    List<CatalogRow> rows = new ArrayList<>(source.rows(
        part,
        query(
            part,
            """
            SELECT k.TABLE_NAME, k.CONSTRAINT_NAME, NULLIF(k.CONSTRAINT_NAME, 'PRIMARY'),
              CASE WHEN r.CONSTRAINT_NAME IS NOT NULL THEN 'FOREIGN KEY'
                WHEN k.CONSTRAINT_NAME = 'PRIMARY' THEN 'PRIMARY KEY' ELSE 'UNIQUE' END,
              k.COLUMN_NAME, k.REFERENCED_TABLE_SCHEMA, k.REFERENCED_TABLE_NAME, k.REFERENCED_COLUMN_NAME,
              r.DELETE_RULE, r.UPDATE_RULE, 'NO', 'NO', NULL
            FROM INFORMATION_SCHEMA.KEY_COLUMN_USAGE k
            LEFT JOIN INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS r
              ON k.CONSTRAINT_SCHEMA = r.CONSTRAINT_SCHEMA AND k.TABLE_NAME = r.TABLE_NAME
              AND k.CONSTRAINT_NAME = r.CONSTRAINT_NAME AND k.REFERENCED_TABLE_NAME IS NOT NULL
            WHERE\s""",
            "k.TABLE",
            "k.TABLE",
            scope,
            "k.TABLE_NAME, k.CONSTRAINT_NAME, k.ORDINAL_POSITION")));
    rows.removeIf(row -> row.text("kind").equals("UNIQUE")
        && sorted.contains(row.text("table") + "." + row.text("name")));
    rows.addAll(source.rows(
        part,
        query(
            part,
            "SELECT TABLE_NAME, CONSTRAINT_NAME, CONSTRAINT_NAME, 'CHECK', NULL, NULL, NULL, NULL, NULL, NULL, 'NO', 'NO',"
                + " CHECK_CLAUSE FROM INFORMATION_SCHEMA.CHECK_CONSTRAINTS"
                + " WHERE NOT (LEVEL = 'Column' AND CHECK_CLAUSE LIKE 'json_valid(%') AND ",
            "CONSTRAINT",
            "TABLE",
            scope)));
    return rows;
  }

  /** A unique index cannot be told from a constraint, unless it is one that no constraint has. */
  private Set<String> descending(CatalogScope scope, CatalogSource source) {
    return allIndexes(scope, source).stream()
        .filter(row -> row.is("unique") && row.is("descending"))
        .map(row -> row.text("table") + "." + row.text("name"))
        .collect(Collectors.toSet());
  }

  @Override
  protected List<CatalogRow> indexes(CatalogScope scope, CatalogSource source) {
    List<CatalogRow> rows = allIndexes(scope, source);
    Set<String> sorted = descending(scope, source);
    rows.removeIf(
        row -> row.is("unique") && !sorted.contains(row.text("table") + "." + row.text("name")));
    return rows;
  }

  private List<CatalogRow> allIndexes(CatalogScope scope, CatalogSource source) {
    CatalogPart part = CatalogPart.INDEXES;
    return new ArrayList<>(source.rows(
        part,
        query(
            part,
            "SELECT TABLE_NAME, INDEX_NAME, IF(NON_UNIQUE, 'NO', 'YES'), COLUMN_NAME, NULL,"
                + " IF(COLLATION = 'D', 'YES', 'NO'), NULL, 'NO',"
                + " IF(INDEX_TYPE = 'BTREE', NULL, CONCAT('using=', INDEX_TYPE))"
                + " FROM INFORMATION_SCHEMA.STATISTICS WHERE INDEX_NAME <> 'PRIMARY' AND ",
            "TABLE",
            "TABLE",
            scope,
            "TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX")));
  }

  /** A sequence is a table of one row, which only itself shows. */
  @Override
  protected List<CatalogRow> sequences(CatalogScope scope, CatalogSource source) {
    CatalogPart part = CatalogPart.SEQUENCES;
    List<CatalogRow> names = source.rows(
        part,
        query(
            part,
            "SELECT TABLE_NAME, NULL, NULL FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_TYPE = 'SEQUENCE' AND ",
            "TABLE",
            "TABLE",
            scope));
    if (names.isEmpty()) {
      return names;
    }
    String schema = scope.schema() == null ? "" : dialect.quote(scope.schema()) + ".";
    String all = names.stream()
        .map(row -> row.text("sequence"))
        .map(name -> "SELECT '%s', start_value, increment FROM %s%s"
            .formatted(name.replace("'", "''").replace(":", "\\:"), schema, dialect.quote(name)))
        .collect(Collectors.joining(" UNION ALL "));
    return source.rows(part, part.select(all));
  }

  /** The whole type, {@code decimal(10,2)}: TINYINT(1) is a BOOLEAN, and others differ in such a way, too. */
  @Override
  public SqlType<?> type(CatalogRow column) {
    String type = column.text("type");
    int length = column.number("length");
    return switch (type.replaceFirst("\\(.*", "").replace(" unsigned", "")) {
      case "tinyint" -> type.startsWith("tinyint(1)") ? Types.BOOLEAN : Types.SMALLINT;
      case "smallint" -> Types.SMALLINT;
      case "mediumint", "int" -> Types.INTEGER;
      case "bigint" -> Types.BIGINT;
      case "float" -> Types.REAL;
      case "double" -> Types.DOUBLE;
      case "decimal" ->
        type.equals("decimal(65,30)")
            ? Types.NUMERIC
            : Types.NUMERIC(column.number("precision"), column.number("scale"));
      case "char", "varchar" -> Types.VARCHAR(length);
      case "tinytext", "text", "mediumtext", "longtext" -> Types.TEXT;
      case "date" -> Types.DATE;
      case "time" -> Types.TIME;
      case "datetime", "timestamp" -> Types.TIMESTAMP;
      case "binary", "varbinary" -> Types.BINARY(length);
      case "tinyblob", "blob", "mediumblob", "longblob" -> Types.BINARY;
      case "enum" -> EnumText.escapedType(type, column);
      case "uuid" -> Types.UUID;
      case "json" -> Types.JSON;
      default -> Types.OTHER;
    };
  }
}
