package dev.aludel.schema;

/** When a constraint is checked: with each statement, or at the end of the transaction. */
public enum Deferrability {
  /** Always with the statement. */
  NOT_DEFERRABLE(""),
  /** With the statement, until a transaction says {@code SET CONSTRAINTS … DEFERRED}. */
  DEFERRABLE(" DEFERRABLE"),
  /** At the end, until a transaction says {@code SET CONSTRAINTS … IMMEDIATE}. */
  INITIALLY_DEFERRED(" DEFERRABLE INITIALLY DEFERRED");

  private final String sql;

  Deferrability(String sql) {
    this.sql = sql;
  }

  /** What stands behind the constraint, with a blank before it. */
  public String sql() {
    return sql;
  }
}
