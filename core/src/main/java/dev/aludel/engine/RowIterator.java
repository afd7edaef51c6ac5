package dev.aludel.engine;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** Looks one row ahead: {@code hasNext} moves, {@code next} gives what was found. */
final class RowIterator<T> implements Iterator<T> {

  private final Rows<T> rows;

  private boolean ahead;

  RowIterator(Rows<T> rows) {
    this.rows = rows;
  }

  @Override
  public boolean hasNext() {
    if (!ahead) {
      ahead = rows.next();
    }
    return ahead;
  }

  @Override
  @SuppressWarnings("NullAway") // null only where one thing was selected and it is NULL
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    ahead = false;
    return rows.current();
  }
}
