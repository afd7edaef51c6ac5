package dev.aludel.mapping;

/** When and how a relationship is loaded. */
public enum LoadStyle {
  /**
   * At the first read of one holder, by one statement for it and all others that the same query has loaded and that lack it too:
   * the default.
   */
  COHORT,
  /** At the first read of each holder, by a statement of its own. */
  LAZY,
  /** With the holder's own statement, by LEFT JOIN. */
  JOINED,
  /** By one further statement for all holders of a result, by the list of their keys. */
  SELECT_IN,
  /** By one further statement for all holders of a result, joined to the query that found them, which runs a second time. */
  SUBQUERY,
  /** With the query, by a statement for each holder. */
  IMMEDIATE,
  /** Never when it is read: reading what no query has loaded is an error, also where memory knows it. */
  RAISE,
  /** As {@link #RAISE}, except that a reference to what is in memory is answered, since that takes no statement. */
  RAISE_ON_SQL;

  /** Whether it is loaded with the query. */
  public boolean isEager() {
    return this == JOINED || this == SELECT_IN || this == SUBQUERY || this == IMMEDIATE;
  }
}
