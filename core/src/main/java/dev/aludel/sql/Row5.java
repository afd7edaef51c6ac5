package dev.aludel.sql;

import org.jspecify.annotations.Nullable;

/** A row of five selections, each value of its selection's type; null where it is NULL. */
public interface Row5<A, B, C, D, E> extends Row4<A, B, C, D> {

  /** The fifth value. */
  @SuppressWarnings("unchecked") // the statement says what its fifth selection is
  default @Nullable E component5() {
    return (E) get(4);
  }
}
