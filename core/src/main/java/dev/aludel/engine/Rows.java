package dev.aludel.engine;

import org.jspecify.annotations.Nullable;

/** Where a result takes its rows from, one after the other. */
interface Rows<T> {

  boolean next();

  /** The row that {@link #next()} went to; null only if the one value selected is NULL. */
  @Nullable
  T current();

  /** Whether each is a {@link dev.aludel.sql.Row} of columns, and not one value. */
  boolean areRows();

  void close();
}
