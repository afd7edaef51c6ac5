package dev.aludel.dialect.postgresql;

import dev.aludel.dialect.Catalog;
import dev.aludel.dialect.CatalogPart;
import dev.aludel.dialect.CatalogRow;
import dev.aludel.dialect.CatalogScope;
import dev.aludel.dialect.CatalogSource;
import dev.aludel.dialect.EnumText;
import dev.aludel.sql.TextStatement;
import dev.aludel.type.SqlType;
import dev.aludel.type.Types;
import java.util.List;

/** The system catalogs of PostgreSQL, one query for each part: the information schema shows a user's own things only. */
final class PostgreSqlCatalog implements Catalog {

  private static final String SCHEMAS = """
      SELECT nspname FROM pg_namespace
      WHERE nspname <> 'information_schema' AND nspname NOT LIKE 'pg\\_%' ORDER BY nspname""";

  private static final String TABLES = """
      SELECT t.relname, obj_description(t.oid, 'pg_class'), NULL
      FROM pg_class t WHERE t.relkind IN ('r', 'p') AND t.relpersistence <> 't' AND {scope}
      ORDER BY t.relname""";

  private static final String COLUMNS = """
      SELECT t.relname, a.attname,
        COALESCE((SELECT format('ENUM %s%I (%s)%s',
            CASE WHEN y.typnamespace <> t.relnamespace THEN quote_ident(n.nspname) || '.' END, y.typname,
            string_agg(quote_literal(e.enumlabel), ', ' ORDER BY e.enumsortorder),
            CASE WHEN y.typarray = a.atttypid THEN '[]' END)
          FROM pg_type y
          JOIN pg_namespace n ON n.oid = y.typnamespace
          JOIN pg_enum e ON e.enumtypid = y.oid
          WHERE a.atttypid IN (y.oid, y.typarray)
          GROUP BY y.oid, n.nspname), format_type(a.atttypid, a.atttypmod)), NULL, NULL, NULL,
        CASE WHEN a.attnotnull THEN 'NO' ELSE 'YES' END,
        CASE WHEN a.attgenerated = '' AND pg_get_expr(d.adbin, d.adrelid) NOT LIKE 'nextval(%'
          THEN pg_get_expr(d.adbin, d.adrelid) END,
        CASE WHEN a.attidentity = 'a' THEN 'ALWAYS'
          WHEN a.attidentity = 'd' OR pg_get_expr(d.adbin, d.adrelid) LIKE 'nextval(%' THEN 'BY DEFAULT' END,
        s.seqstart, s.seqincrement,
        CASE WHEN a.attgenerated <> '' THEN pg_get_expr(d.adbin, d.adrelid) END,
        CASE a.attgenerated WHEN 's' THEN 'YES' ELSE 'NO' END,
        col_description(t.oid, a.attnum)
      FROM pg_class t
      JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
      LEFT JOIN pg_attrdef d ON d.adrelid = t.oid AND d.adnum = a.attnum
      LEFT JOIN pg_depend p ON p.refobjid = t.oid AND p.refobjsubid = a.attnum AND p.deptype = 'i'
        AND p.classid = CAST('pg_class' AS regclass) AND a.attidentity <> ''
      LEFT JOIN pg_sequence s ON s.seqrelid = p.objid
      WHERE t.relkind IN ('r', 'p', 'v', 'm') AND t.relpersistence <> 't' AND {scope}
      ORDER BY t.relname, a.attnum""";

  private static final String CONSTRAINTS = """
      SELECT t.relname, c.conname, c.conname,
        CASE c.contype WHEN 'p' THEN 'PRIMARY KEY' WHEN 'u' THEN 'UNIQUE' WHEN 'f' THEN 'FOREIGN KEY'
          WHEN 'c' THEN 'CHECK' END,
        a.attname, CASE WHEN r.relnamespace <> t.relnamespace THEN n.nspname END, r.relname, b.attname,
        CASE c.confdeltype WHEN 'r' THEN 'RESTRICT' WHEN 'c' THEN 'CASCADE' WHEN 'n' THEN 'SET NULL'
          WHEN 'd' THEN 'SET DEFAULT' END,
        CASE c.confupdtype WHEN 'r' THEN 'RESTRICT' WHEN 'c' THEN 'CASCADE' WHEN 'n' THEN 'SET NULL'
          WHEN 'd' THEN 'SET DEFAULT' END,
        CASE WHEN c.condeferrable THEN 'YES' ELSE 'NO' END,
        CASE WHEN c.condeferred THEN 'YES' ELSE 'NO' END,
        CASE c.contype WHEN 'c' THEN pg_get_expr(c.conbin, c.conrelid) END
      FROM pg_class t
      JOIN pg_constraint c ON c.conrelid = t.oid AND c.contype IN ('p', 'u', 'f', 'c')
      LEFT JOIN LATERAL unnest(c.conkey, c.confkey) WITH ORDINALITY AS k (own, target, position)
        ON c.contype <> 'c'
      LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.own
      LEFT JOIN pg_class r ON r.oid = c.confrelid
      LEFT JOIN pg_namespace n ON n.oid = r.relnamespace
      LEFT JOIN pg_attribute b ON b.attrelid = r.oid AND b.attnum = k.target
      WHERE t.relkind IN ('r', 'p') AND t.relpersistence <> 't' AND {scope}
      ORDER BY t.relname, c.oid, k.position""";

  private static final String INDEXES = """
      SELECT t.relname, i.relname, CASE WHEN x.indisunique THEN 'YES' ELSE 'NO' END,
        a.attname, CASE WHEN x.indkey[p - 1] = 0 THEN pg_get_indexdef(i.oid, p, false) END,
        CASE WHEN p <= x.indnkeyatts AND x.indoption[p - 1] & 1 = 1 THEN 'YES' ELSE 'NO' END,
        pg_get_expr(x.indpred, x.indrelid), CASE WHEN p > x.indnkeyatts THEN 'YES' ELSE 'NO' END,
        CASE WHEN m.amname <> 'btree' THEN 'using=' || m.amname END
      FROM pg_class t
      JOIN pg_index x ON x.indrelid = t.oid
      JOIN pg_class i ON i.oid = x.indexrelid
      JOIN pg_am m ON m.oid = i.relam
      CROSS JOIN generate_series(1, x.indnatts) AS p
      LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = x.indkey[p - 1]
      WHERE t.relkind IN ('r', 'p') AND t.relpersistence <> 't' AND {scope}
        AND NOT EXISTS (SELECT 1 FROM pg_constraint c
          WHERE c.conindid = i.oid AND c.contype IN ('p', 'u', 'x') AND c.conrelid = t.oid)
      ORDER BY t.relname, i.relname, p""";

  private static final String VIEWS = """
      SELECT t.relname, pg_get_viewdef(t.oid) FROM pg_class t
      WHERE t.relkind IN ('v', 'm') AND t.relpersistence <> 't' AND {scope} ORDER BY t.relname""";

  private static final String SEQUENCES = """
      SELECT t.relname, s.seqstart, s.seqincrement FROM pg_sequence s JOIN pg_class t ON t.oid = s.seqrelid
      WHERE {scope} AND NOT EXISTS (SELECT 1 FROM pg_depend p WHERE p.objid = t.oid AND p.deptype IN ('i', 'a')
        AND p.classid = CAST('pg_class' AS regclass))
      ORDER BY t.relname""";

  @Override
  public List<CatalogRow> rows(CatalogPart part, CatalogScope scope, CatalogSource source) {
    return source.rows(part, query(part, scope));
  }

  private static TextStatement query(CatalogPart part, CatalogScope scope) {
    if (part == CatalogPart.SCHEMAS || part == CatalogPart.DEFAULT_SCHEMA) {
      return part.select(sql(part));
    }
    String schema = scope.schema();
    String condition = "t.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = "
        + (schema == null ? "current_schema()" : ":schema")
        + ")"
        + (scope.names().isEmpty() ? "" : " AND t.relname IN :names");
    TextStatement query = part.select(sql(part).replace("{scope}", condition));
    query = schema == null ? query : query.bind("schema", schema, Types.VARCHAR);
    return scope.names().isEmpty() ? query : query.bindList("names", scope.names(), Types.VARCHAR);
  }

  private static String sql(CatalogPart part) {
    return switch (part) {
      case SCHEMAS -> SCHEMAS;
      case DEFAULT_SCHEMA -> "SELECT current_schema()";
      case TABLES -> TABLES;
      case COLUMNS -> COLUMNS;
      case CONSTRAINTS -> CONSTRAINTS;
      case INDEXES -> INDEXES;
      case VIEWS -> VIEWS;
      case SEQUENCES -> SEQUENCES;
    };
  }

  /** The whole type, {@code numeric(10,2)}. */
  @Override
  public SqlType<?> type(CatalogRow column) {
    String type = column.text("type");
    return type.endsWith("[]")
        ? Types.array(type(type.substring(0, type.length() - 2), column))
        : type(type, column);
  }

  private static SqlType<?> type(String type, CatalogRow column) {
    return EnumText.is(type) ? EnumText.type(type, column) : type(type);
  }

  private static SqlType<?> type(String type) {
    int open = type.indexOf('(');
    String[] numbers =
        open < 0 ? new String[0] : type.substring(open + 1, type.indexOf(')')).split(",");
    int size = numbers.length == 0 ? 0 : Integer.parseInt(numbers[0]);
    int scale = numbers.length < 2 ? 0 : Integer.parseInt(numbers[1]);
    return switch (type.replaceFirst("\\(.*?\\)", "")) {
      case "smallint" -> Types.SMALLINT;
      case "integer" -> Types.INTEGER;
      case "bigint" -> Types.BIGINT;
      case "boolean" -> Types.BOOLEAN;
      case "real" -> Types.REAL;
      case "double precision" -> Types.DOUBLE;
      case "numeric" -> size == 0 ? Types.NUMERIC : Types.NUMERIC(size, scale);
      case "character", "character varying" -> size == 0 ? Types.VARCHAR : Types.VARCHAR(size);
      case "text" -> Types.TEXT;
      case "date" -> Types.DATE;
      case "time without time zone" -> Types.TIME;
      case "timestamp without time zone" -> Types.TIMESTAMP;
      case "timestamp with time zone" -> Types.TIMESTAMP_TZ;
      case "bytea" -> Types.BINARY;
      case "uuid" -> Types.UUID;
      case "interval" -> Types.INTERVAL;
      case "json", "jsonb" -> Types.JSON;
      default -> Types.OTHER;
    };
  }
}
