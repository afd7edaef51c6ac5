package dev.aludel.dialect;

import dev.aludel.sql.TextStatement;
import dev.aludel.type.SqlType;
import dev.aludel.type.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The information schema of the SQL standard. Its views are put together here and not by the database, which computes
 * them anew for each row of a join.
 */
public class StandardCatalog implements Catalog {

  private static final String ARRAY = " ARRAY";

  private final StandardDialect dialect;

  public StandardCatalog(StandardDialect dialect) {
    this.dialect = dialect;
  }

  @Override
  public final List<CatalogRow> rows(CatalogPart part, CatalogScope scope, CatalogSource source) {
    return switch (part) {
      case SCHEMAS -> source.rows(part, part.select(schemas()));
      case DEFAULT_SCHEMA ->
        source.rows(
            part,
            part.select("SELECT SCHEMA_NAME FROM INFORMATION_SCHEMA.SCHEMATA WHERE SCHEMA_NAME = "
                + dialect.currentSchema()));
      case TABLES -> source.rows(part, query(part, tables(), "TABLE", "TABLE", scope));
      case COLUMNS ->
        source.rows(
            part, query(part, columns(), "TABLE", "TABLE", scope, "TABLE_NAME, ORDINAL_POSITION"));
      case CONSTRAINTS -> constraints(scope, source);
      case INDEXES -> indexes(scope, source);
      case VIEWS -> source.rows(part, query(part, views(), "TABLE", "TABLE", scope));
      case SEQUENCES -> sequences(scope, source);
    };
  }

  protected String schemas() {
    return "SELECT SCHEMA_NAME FROM INFORMATION_SCHEMA.SCHEMATA"
        + " WHERE SCHEMA_NAME <> 'INFORMATION_SCHEMA' ORDER BY SCHEMA_NAME";
  }

  /** SELECT, FROM and the beginning of WHERE. */
  protected String tables() {
    return "SELECT TABLE_NAME, NULL, NULL FROM INFORMATION_SCHEMA.TABLES"
        + " WHERE TABLE_TYPE = 'BASE TABLE' AND ";
  }

  protected String columns() {
    return "SELECT TABLE_NAME, COLUMN_NAME, DATA_TYPE, CHARACTER_MAXIMUM_LENGTH, NUMERIC_PRECISION,"
        + " NUMERIC_SCALE, IS_NULLABLE, COLUMN_DEFAULT, IDENTITY_GENERATION, IDENTITY_START,"
        + " IDENTITY_INCREMENT, GENERATION_EXPRESSION, 'YES', " + columnComment()
        + " FROM INFORMATION_SCHEMA.COLUMNS WHERE ";
  }

  protected String columnComment() {
    return "NULL";
  }

  protected String views() {
    return "SELECT TABLE_NAME, VIEW_DEFINITION FROM INFORMATION_SCHEMA.VIEWS WHERE ";
  }

  /** The standard has no indexes. */
  protected List<CatalogRow> indexes(CatalogScope scope, CatalogSource source) {
    return List.of();
  }

  protected List<CatalogRow> sequences(CatalogScope scope, CatalogSource source) {
    CatalogPart part = CatalogPart.SEQUENCES;
    return source.rows(
        part,
        query(
            part,
            "SELECT SEQUENCE_NAME, START_VALUE, INCREMENT FROM INFORMATION_SCHEMA.SEQUENCES WHERE ",
            "SEQUENCE",
            "SEQUENCE",
            scope));
  }

  /** Whether the database has made up a constraint that nobody described. */
  protected boolean isImplied(CatalogRow constraint) {
    return false;
  }

  protected List<CatalogRow> constraints(CatalogScope scope, CatalogSource source) {
    Map<String, List<CatalogRow>> columns = new LinkedHashMap<>();
    keyColumns(scope, source)
        .forEach(row ->
            columns.computeIfAbsent(row.text("name"), name -> new ArrayList<>()).add(row));
    Map<String, CatalogRow> rules = byName(source, references(), scope);
    Map<String, CatalogRow> checks = byName(source, checks(), scope);
    Map<String, List<CatalogRow>> targets = targets(rules, source);
    List<CatalogRow> rows = new ArrayList<>();
    for (CatalogRow constraint : source.rows(
        CatalogPart.CONSTRAINTS,
        query(CatalogPart.CONSTRAINTS, constraintList(), "TABLE", "TABLE", scope))) {
      String name = constraint.text("name");
      @Nullable CatalogRow rule = rules.get(name);
      @Nullable CatalogRow check = checks.get(name);
      for (CatalogRow column : columns.getOrDefault(name, List.of(constraint))) {
        rows.add(joined(constraint, column, rule, check, targets));
      }
    }
    rows.removeIf(this::isImplied);
    return rows;
  }

  private static CatalogRow joined(
      CatalogRow constraint,
      CatalogRow column,
      @Nullable CatalogRow rule,
      @Nullable CatalogRow check,
      Map<String, List<CatalogRow>> targets) {
    int position = column.number("condition");
    CatalogRow target = rule == null
        ? constraint
        : targets.getOrDefault(uniqueKey(rule), List.of()).stream()
            .filter(key -> key.number("condition") == position)
            .findFirst()
            .orElse(constraint);
    return CatalogRow.of(
        CatalogPart.CONSTRAINTS,
        constraint.text("table"),
        constraint.text("id"),
        constraint.text("name"),
        constraint.text("kind"),
        column.textOrNull("column"),
        target.textOrNull("target_schema"),
        target.textOrNull("target_table"),
        target.textOrNull("target_column"),
        rule == null ? null : rule.textOrNull("on_delete"),
        rule == null ? null : rule.textOrNull("on_update"),
        constraint.textOrNull("deferrable"),
        constraint.textOrNull("deferred"),
        check == null ? null : check.textOrNull("condition"));
  }

  private static String constraintList() {
    return "SELECT TABLE_NAME, CONSTRAINT_NAME, CONSTRAINT_NAME, CONSTRAINT_TYPE, NULL, NULL, NULL, NULL, NULL, NULL,"
        + " IS_DEFERRABLE, INITIALLY_DEFERRED, NULL FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS WHERE ";
  }

  // Where the position stands, it is the condition's column.
  private List<CatalogRow> keyColumns(CatalogScope scope, CatalogSource source) {
    CatalogPart part = CatalogPart.CONSTRAINTS;
    String sql =
        "SELECT TABLE_NAME, NULL, CONSTRAINT_NAME, NULL, COLUMN_NAME, NULL, NULL, NULL, NULL, NULL, NULL,"
            + " NULL, COALESCE(POSITION_IN_UNIQUE_CONSTRAINT, 0)"
            + " FROM INFORMATION_SCHEMA.KEY_COLUMN_USAGE WHERE ";
    return source.rows(
        part, query(part, sql, "TABLE", "TABLE", scope, "CONSTRAINT_NAME, ORDINAL_POSITION"));
  }

  private static String references() {
    return "SELECT NULL, NULL, CONSTRAINT_NAME, NULL, NULL, UNIQUE_CONSTRAINT_SCHEMA, UNIQUE_CONSTRAINT_NAME,"
        + " NULL, DELETE_RULE, UPDATE_RULE, NULL, NULL, NULL"
        + " FROM INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS WHERE ";
  }

  private static String checks() {
    return "SELECT NULL, NULL, CONSTRAINT_NAME, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, CHECK_CLAUSE"
        + " FROM INFORMATION_SCHEMA.CHECK_CONSTRAINTS WHERE ";
  }

  private Map<String, CatalogRow> byName(CatalogSource source, String sql, CatalogScope scope) {
    CatalogPart part = CatalogPart.CONSTRAINTS;
    CatalogScope all = new CatalogScope(scope.schema(), List.of());
    Map<String, CatalogRow> rows = new LinkedHashMap<>();
    source
        .rows(part, query(part, sql, "CONSTRAINT", "CONSTRAINT", all))
        .forEach(row -> rows.put(row.text("name"), row));
    return rows;
  }

  private static String uniqueKey(CatalogRow rule) {
    return rule.text("target_schema") + "." + rule.text("target_table");
  }

  /** The columns of the keys that others refer to, which may be of other tables and schemas. */
  private Map<String, List<CatalogRow>> targets(
      Map<String, CatalogRow> rules, CatalogSource source) {
    CatalogPart part = CatalogPart.CONSTRAINTS;
    Map<String, List<CatalogRow>> columns = new LinkedHashMap<>();
    if (!rules.isEmpty()) {
      TextStatement query = part.select(
              "SELECT NULL, NULL, CONSTRAINT_NAME, NULL, NULL, TABLE_SCHEMA, TABLE_NAME, COLUMN_NAME,"
                  + " NULL, NULL, NULL, NULL, ORDINAL_POSITION"
                  + " FROM INFORMATION_SCHEMA.KEY_COLUMN_USAGE WHERE CONSTRAINT_SCHEMA IN :schemas AND"
                  + " CONSTRAINT_NAME IN :names")
          .bindList("schemas", distinct(rules, "target_schema"), Types.VARCHAR)
          .bindList("names", distinct(rules, "target_table"), Types.VARCHAR);
      source
          .rows(part, query)
          .forEach(row -> columns
              .computeIfAbsent(
                  row.text("target_schema") + "." + row.text("name"), name -> new ArrayList<>())
              .add(row));
    }
    return columns;
  }

  private static List<String> distinct(Map<String, CatalogRow> rows, String label) {
    return rows.values().stream().map(row -> row.text(label)).distinct().toList();
  }

  protected final TextStatement query(
      CatalogPart part, String sql, String schemaOf, String nameOf, CatalogScope scope) {
    return query(part, sql, schemaOf, nameOf, scope, nameOf + "_NAME");
  }

  /**
   * A query with the scope as a further condition.
   *
   * @param sql to the end of WHERE or AND
   * @param schemaOf what the schema's column begins with: {@code TABLE} for TABLE_SCHEMA
   * @param nameOf the same for the name
   */
  protected final TextStatement query(
      CatalogPart part,
      String sql,
      String schemaOf,
      String nameOf,
      CatalogScope scope,
      String order) {
    String schema = scope.schema();
    String text = sql + schemaOf + "_SCHEMA "
        + (schema == null ? "= " + dialect.currentSchema() : "IN :schemas")
        + (scope.names().isEmpty() ? "" : " AND " + nameOf + "_NAME IN :names")
        + " ORDER BY " + order;
    TextStatement query = part.select(text);
    if (schema != null) {
      query = query.bindList("schemas", dialect.catalogNames(schema), Types.VARCHAR);
    }
    List<String> names = scope.names().stream()
        .flatMap(name -> dialect.catalogNames(name).stream())
        .toList();
    return names.isEmpty() ? query : query.bindList("names", names, Types.VARCHAR);
  }

  @Override
  public SqlType<?> type(CatalogRow column) {
    String type = column.text("type");
    int size = Math.max(column.number("length"), column.number("precision"));
    int scale = column.number("scale");
    if (type.endsWith(ARRAY)) {
      String element = type.substring(0, type.length() - ARRAY.length());
      return Types.array(type(element, size, scale, column));
    }
    return type(type, size, scale, column);
  }

  private SqlType<?> type(String type, int size, int scale, CatalogRow column) {
    return EnumText.is(type)
        ? EnumText.type(type, column)
        : dialect.columnType(JdbcTypes.named(type), type, size, scale);
  }
}
