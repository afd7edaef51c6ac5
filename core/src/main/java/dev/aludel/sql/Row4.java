package dev.aludel.sql;

import org.jspecify.annotations.Nullable;

/** A row of four selections, each value of its selection's type; null where it is NULL. */
public interface Row4<A, B, C, D> extends Row3<A, B, C> {

  /** The fourth value. */
  @SuppressWarnings("unchecked") // the statement says what its fourth selection is
  default @Nullable D component4() {
    return (D) get(3);
  }
}
