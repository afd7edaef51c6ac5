package dev.aludel.engine;

import dev.aludel.sql.Row;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that somebody else has made, or makes as they are asked for. */
final class GivenRows<T> implements Rows<T> {

  private final Iterator<? extends @Nullable T> rest;
  private final boolean areRows;
  private final Runnable closing;
  private @Nullable T current;

  GivenRows(List<? extends @Nullable T> rows) {
    this(rows.iterator(), !rows.isEmpty() && rows.get(0) instanceof Row, () -> {});
  }

  GivenRows(Iterator<? extends @Nullable T> rest, boolean areRows, Runnable closing) {
    this.rest = rest;
    this.areRows = areRows;
    this.closing = closing;
  }

  @Override
  public boolean next() {
    if (!rest.hasNext()) {
      return false;
    }
    current = rest.next();
    return true;
  }

  @Override
  public @Nullable T current() {
    return current;
  }

  @Override
  public boolean areRows() {
    return areRows;
  }

  @Override
  public void close() {
    closing.run();
  }
}
