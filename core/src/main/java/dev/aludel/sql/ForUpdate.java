package dev.aludel.sql;

import java.util.List;

/**
 * {@code FOR UPDATE}: locks the rows found. {@code onLocked} says what to do about those that others have locked, {@code
 * of} names tables if not all of them are meant.
 */
public record ForUpdate(Strength strength, Wait onLocked, List<FromClause> of) {

  /** Locks all rows found against every change, waiting for those that others have locked. */
  public static final ForUpdate LOCK = new ForUpdate(Strength.UPDATE, Wait.WAIT, List.of());

  /** What others may still do to the rows. */
  public enum Strength {
    /** Nothing but read them. */
    UPDATE,
    /** Refer to their keys. PostgreSQL. */
    NO_KEY_UPDATE,
    /** Lock them likewise. PostgreSQL and MariaDB. */
    SHARE,
    /** Change all but their keys. PostgreSQL. */
    KEY_SHARE
  }

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

  public ForUpdate strength(Strength changed) {
    return new ForUpdate(changed, onLocked, of);
  }

  /** Fails on a row that somebody else has locked. */
  public ForUpdate nowait() {
    return new ForUpdate(strength, Wait.NOWAIT, of);
  }

  /** Leaves out the rows that somebody else has locked. */
  public ForUpdate skipLocked() {
    return new ForUpdate(strength, Wait.SKIP_LOCKED, of);
  }

  /** Locks the rows of these tables only. */
  public ForUpdate of(FromClause... tables) {
    return new ForUpdate(strength, onLocked, List.of(tables));
  }
}
