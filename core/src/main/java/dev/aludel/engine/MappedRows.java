package dev.aludel.engine;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Other rows, each made into something else. */
final class MappedRows<S, T> implements Rows<T> {

  private final Rows<S> rows;
  private final Function<? super S, ? extends @Nullable T> mapping;

  MappedRows(Rows<S> rows, Function<? super S, ? extends @Nullable T> mapping) {
    this.rows = rows;
    this.mapping = mapping;
  }

  @Override
  public boolean next() {
    return rows.next();
  }

  @Override
  public @Nullable T current() {
    S row = rows.current();
    return row == null ? null : mapping.apply(row);
  }

  @Override
  public boolean areRows() {
    return false;
  }

  @Override
  public void close() {
    rows.close();
  }
}
