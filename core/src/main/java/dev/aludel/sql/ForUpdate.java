package dev.aludel.sql;

import java.util.List;

/** {@code FOR UPDATE}: locks the rows found; {@code onLocked} says what to do about those that others have locked, {@code of} names tables if not all of them are meant. */
public record ForUpdate(Wait onLocked, List<FromClause> of) {

  public enum Wait {
    /** Until the other transaction ends. */
    WAIT,
    /** Not at all: a locked row is an error. */
    NOWAIT,
    /** Not at all: locked rows are left out. */
    SKIP_LOCKED
  }

  public ForUpdate {
    of = List.copyOf(of);
  }
}
