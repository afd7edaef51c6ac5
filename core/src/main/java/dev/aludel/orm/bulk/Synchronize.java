package dev.aludel.orm.bulk;

/** How a session finds out which of its instances an UPDATE or DELETE concerns (SQLAlchemy's synchronize_session). */
public enum Synchronize {
  /**
   * {@link #EVALUATE} where that gives the same answer as the database, otherwise {@link #FETCH}. Costs nothing if the
   * session holds no instance of the table.
   */
  AUTO,
  /**
   * By the statement's condition in memory, without SQL. It takes comparisons of columns with values, for numbers without
   * fractions, booleans, dates, UUIDs and, where the database does not ignore case, equality of text. Anything else is a
   * {@code SessionException}.
   */
  EVALUATE,
  /** By the keys of the rows: from RETURNING where there is one, else by a SELECT before. */
  FETCH,
  /** Not at all: instances keep what they show until they are expired. */
  NONE
}
