package dev.aludel.orm.loading;

import dev.aludel.instrument.Instrumented;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row that equals another one if it holds the same instances and equal plain values. */
record RowIdentity(@Nullable Object[] values) {

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof RowIdentity row) || row.values.length != values.length) {
      return false;
    }
    for (int i = 0; i < values.length; i++) {
      boolean same = values[i] instanceof Instrumented
          ? values[i] == row.values[i]
          : Objects.equals(values[i], row.values[i]);
      if (!same) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    int hash = 1;
    for (Object value : values) {
      hash = 31 * hash
          + (value instanceof Instrumented
              ? System.identityHashCode(value)
              : Objects.hashCode(value));
    }
    return hash;
  }
}
