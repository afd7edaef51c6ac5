package dev.aludel.engine;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Other rows without those whose key came before. */
final class UniqueRows<T> implements Rows<T> {

  private final Rows<T> rows;
  private final Function<? super T, ? extends @Nullable Object> key;
  private final Set<Key> seen = new HashSet<>();

  private @Nullable T current;

  UniqueRows(Rows<T> rows, Function<? super T, ? extends @Nullable Object> key) {
    this.rows = rows;
    this.key = key;
  }

  @Override
  public boolean next() {
    while (rows.next()) {
      T row = rows.current();
      if (seen.add(new Key(row == null ? null : key.apply(row)))) {
        current = row;
        return true;
      }
    }
    return false;
  }

  @Override
  public @Nullable T current() {
    return current;
  }

  @Override
  public boolean areRows() {
    return rows.areRows();
  }

  @Override
  public void close() {
    seen.clear();
    rows.close();
  }

  /** Arrays are equal if what they hold is. */
  private record Key(@Nullable Object value) {

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key
          && Arrays.deepEquals(new Object[] {value}, new Object[] {key.value});
    }

    @Override
    public int hashCode() {
      return Arrays.deepHashCode(new Object[] {value});
    }
  }
}
