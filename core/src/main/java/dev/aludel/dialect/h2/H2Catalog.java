package dev.aludel.dialect.h2;

import dev.aludel.dialect.CatalogPart;
import dev.aludel.dialect.CatalogRow;
import dev.aludel.dialect.CatalogScope;
import dev.aludel.dialect.CatalogSource;
import dev.aludel.dialect.StandardCatalog;
import dev.aludel.dialect.StandardDialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** H2's information schema, which has comments and indexes beyond the standard. */
final class H2Catalog extends StandardCatalog {

  H2Catalog(StandardDialect dialect) {
    super(dialect);
  }

  @Override
  protected String tables() {
    return "SELECT TABLE_NAME, REMARKS, NULL FROM INFORMATION_SCHEMA.TABLES"
        + " WHERE TABLE_TYPE = 'BASE TABLE' AND ";
  }

  /** What an array consists of stands in a view of its own. */
  @Override
  protected String columns() {
    return "SELECT TABLE_NAME, COLUMN_NAME, COALESCE(COALESCE(" + enumeration("e")
        + ", e.DATA_TYPE) || ' ARRAY', " + enumeration("c") + ", c.DATA_TYPE),"
        + " COALESCE(e.CHARACTER_MAXIMUM_LENGTH, c.CHARACTER_MAXIMUM_LENGTH),"
        + " COALESCE(e.NUMERIC_PRECISION, c.NUMERIC_PRECISION),"
        + " COALESCE(e.NUMERIC_SCALE, c.NUMERIC_SCALE), IS_NULLABLE, COLUMN_DEFAULT,"
        + " IDENTITY_GENERATION, IDENTITY_START, IDENTITY_INCREMENT, GENERATION_EXPRESSION, 'YES', REMARKS"
        + " FROM INFORMATION_SCHEMA.COLUMNS c LEFT JOIN INFORMATION_SCHEMA.ELEMENT_TYPES e"
        + " ON e.OBJECT_SCHEMA = TABLE_SCHEMA AND e.OBJECT_NAME = TABLE_NAME"
        + " AND e.OBJECT_TYPE = 'TABLE' AND e.COLLECTION_TYPE_IDENTIFIER = c.DTD_IDENTIFIER WHERE ";
  }

  /** An enum with its constants, which stand in a view of their own; NULL for any other type. */
  private static String enumeration(String described) {
    return "CASE WHEN " + described + ".DATA_TYPE = 'ENUM' THEN (SELECT 'ENUM(' || LISTAGG('''' ||"
        + " REPLACE(v.VALUE_NAME, '''', '''''') || '''', ', ') WITHIN GROUP (ORDER BY v.VALUE_ORDINAL)"
        + " || ')' FROM INFORMATION_SCHEMA.ENUM_VALUES v WHERE v.OBJECT_SCHEMA = c.TABLE_SCHEMA"
        + " AND v.OBJECT_NAME = c.TABLE_NAME AND v.OBJECT_TYPE = 'TABLE' AND v.ENUM_IDENTIFIER = "
        + described + ".DTD_IDENTIFIER) END";
  }

  @Override
  protected List<CatalogRow> indexes(CatalogScope scope, CatalogSource source) {
    CatalogPart part = CatalogPart.INDEXES;
    String described = "SELECT TABLE_NAME, INDEX_NAME, NULL, NULL, NULL, NULL, NULL, NULL, NULL"
        + " FROM INFORMATION_SCHEMA.INDEXES WHERE NOT IS_GENERATED AND ";
    Set<String> names = source.rows(part, query(part, described, "TABLE", "TABLE", scope)).stream()
        .map(row -> row.text("name"))
        .collect(Collectors.toSet());
    String columns =
        "SELECT TABLE_NAME, INDEX_NAME, CASE WHEN IS_UNIQUE THEN 'YES' END, COLUMN_NAME, NULL,"
            + " CASE ORDERING_SPECIFICATION WHEN 'DESC' THEN 'YES' END, NULL, NULL, NULL"
            + " FROM INFORMATION_SCHEMA.INDEX_COLUMNS WHERE ";
    List<CatalogRow> rows = new ArrayList<>(source.rows(
        part,
        query(part, columns, "TABLE", "TABLE", scope, "TABLE_NAME, INDEX_NAME, ORDINAL_POSITION")));
    rows.removeIf(row -> !names.contains(row.text("name")));
    return rows;
  }
}
