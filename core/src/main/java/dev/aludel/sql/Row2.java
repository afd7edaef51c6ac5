package dev.aludel.sql;

import org.jspecify.annotations.Nullable;

/** A row of two selections, each value of its selection's type; null where it is NULL. */
public interface Row2<A, B> extends Row {

  /** The first value. */
  @SuppressWarnings("unchecked") // the statement says what its first selection is
  default @Nullable A component1() {
    return (A) get(0);
  }

  /** The second value. */
  @SuppressWarnings("unchecked") // the statement says what its second selection is
  default @Nullable B component2() {
    return (B) get(1);
  }
}
