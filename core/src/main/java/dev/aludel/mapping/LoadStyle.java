package dev.aludel.mapping;

/** When and how a relationship is loaded. */
public enum LoadStyle {
  /** By a statement of its own, at the first read. */
  LAZY,
  /** With the holder's own statement, by LEFT JOIN. */
  JOINED,
  /** By one further statement for all holders of a result, by the list of their keys. */
  SELECT_IN
}
