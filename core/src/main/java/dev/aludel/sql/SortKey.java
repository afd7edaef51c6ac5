package dev.aludel.sql;

/** What ORDER BY may hold: an expression, or one with a direction. */
public sealed interface SortKey extends SqlNode permits Expression, Ordering {

  Ordering ordering();
}
