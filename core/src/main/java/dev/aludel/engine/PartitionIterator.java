package dev.aludel.engine;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Gathers what another iterator gives into lists. */
final class PartitionIterator<T> implements Iterator<List<T>> {

  private final Iterator<T> rows;
  private final int size;

  PartitionIterator(Iterator<T> rows, int size) {
    this.rows = rows;
    this.size = size;
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public List<T> next() {
    List<T> some = new ArrayList<>(size);
    some.add(rows.next());
    while (some.size() < size && rows.hasNext()) {
      some.add(rows.next());
    }
    return some;
  }
}
