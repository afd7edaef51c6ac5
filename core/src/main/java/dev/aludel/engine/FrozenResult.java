package dev.aludel.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a result that was read, for as many results as one likes: a cache of queries can hold it. Needs no connection.
 * Immutable, as far as its rows are, and safe to use from many threads then.
 */
public final class FrozenResult<T> {

  private final List<@Nullable T> rows;
  private final String sql;
  private final long rowCount;

  FrozenResult(List<? extends @Nullable T> rows, String sql, long rowCount) {
    this.rows = Collections.unmodifiableList(new ArrayList<>(rows));
    this.sql = sql;
    this.rowCount = rowCount;
  }

  /** A new result of all rows, to be read once like any other. */
  public Result<T> result() {
    return new Result<>(new GivenRows<>(rows), sql, rowCount);
  }

  /** How many rows it holds. */
  public int size() {
    return rows.size();
  }
}
