package dev.aludel.schema;

/**
 * One thing that an index sorts by.
 *
 * @param text a column's name, or SQL as it shall stand in the DDL
 */
public record IndexPart(String text, boolean isExpression, boolean isDescending) {

  public static IndexPart column(String name) {
    return new IndexPart(name, false, false);
  }

  /** An expression, in SQL: {@code "lower(name)"}. */
  public static IndexPart expression(String sql) {
    return new IndexPart(sql, true, false);
  }

  public IndexPart descending() {
    return new IndexPart(text, isExpression, true);
  }
}
