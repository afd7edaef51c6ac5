package dev.aludel.dialect.hsqldb;

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

/** HSQLDB's information schema: the standard's, and one view more for indexes. */
final class HsqldbCatalog extends StandardCatalog {

  HsqldbCatalog(StandardDialect dialect) {
    super(dialect);
  }

  /** NOT NULL is a check there. */
  @Override
  protected boolean isImplied(CatalogRow constraint) {
    return constraint.text("name").startsWith("SYS_CT_")
        && constraint.text("condition").matches("[^()]* IS NOT NULL");
  }

  @Override
  protected List<CatalogRow> indexes(CatalogScope scope, CatalogSource source) {
    CatalogPart part = CatalogPart.INDEXES;
    Set<String> keys = rows(CatalogPart.CONSTRAINTS, scope, source).stream()
        .map(row -> row.text("name"))
        .collect(Collectors.toSet());
    String sql =
        "SELECT TABLE_NAME, INDEX_NAME, CASE WHEN NON_UNIQUE THEN 'NO' ELSE 'YES' END, COLUMN_NAME,"
            + " NULL, NULL, NULL, NULL, NULL FROM (SELECT I.*, TABLE_SCHEM AS TABLE_SCHEMA"
            + " FROM INFORMATION_SCHEMA.SYSTEM_INDEXINFO I) WHERE ";
    List<CatalogRow> rows = new ArrayList<>(source.rows(
        part,
        query(part, sql, "TABLE", "TABLE", scope, "TABLE_NAME, INDEX_NAME, ORDINAL_POSITION")));
    rows.removeIf(row -> keys.contains(row.text("name")));
    return rows;
  }
}
