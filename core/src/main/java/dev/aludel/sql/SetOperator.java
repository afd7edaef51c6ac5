package dev.aludel.sql;

/** What stands between the queries of a compound. */
public enum SetOperator {
  UNION("UNION"),
  UNION_ALL("UNION ALL"),
  INTERSECT("INTERSECT"),
  EXCEPT("EXCEPT");

  private final String symbol;

  SetOperator(String symbol) {
    this.symbol = symbol;
  }

  public String symbol() {
    return symbol;
  }
}
