package dev.aludel.sql;

import org.jspecify.annotations.Nullable;

/** A row of three selections, each value of its selection's type; null where it is NULL. */
public interface Row3<A, B, C> extends Row2<A, B> {

  /** The third value. */
  @SuppressWarnings("unchecked") // the statement says what its third selection is
  default @Nullable C component3() {
    return (C) get(2);
  }
}
