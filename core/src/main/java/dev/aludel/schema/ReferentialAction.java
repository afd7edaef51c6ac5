package dev.aludel.schema;

/** What becomes of rows whose target is deleted or renumbered. */
public enum ReferentialAction {
  /** Nothing stated: the database refuses. */
  NO_ACTION("NO ACTION"),
  RESTRICT("RESTRICT"),
  CASCADE("CASCADE"),
  SET_NULL("SET NULL"),
  SET_DEFAULT("SET DEFAULT");

  private final String sql;

  ReferentialAction(String sql) {
    this.sql = sql;
  }

  public String sql() {
    return sql;
  }
}
