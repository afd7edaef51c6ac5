package dev.aludel.mapping;

/** Which way a relationship looks along its foreign key. */
public enum Direction {
  /** The target's table has the foreign key. */
  ONE_TO_MANY,
  /** The holder's own table has the foreign key. */
  MANY_TO_ONE,
  /** A secondary table has one to each side. */
  MANY_TO_MANY
}
