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
  SELECT_IN
}
