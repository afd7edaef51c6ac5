package dev.aludel.sql;

/** One key of ORDER BY, for example {@code users.name DESC NULLS LAST}. */
public record Ordering(Expression<?> expression, Direction direction, Nulls nulls)
    implements SortKey {

  public enum Direction {
    ASCENDING,
    DESCENDING,
    /** Not stated, hence ascending. */
    UNSTATED
  }

  public enum Nulls {
    FIRST,
    LAST,
    /** Where the database puts them. */
    UNSTATED
  }

  public Ordering nullsFirst() {
    return new Ordering(expression, direction, Nulls.FIRST);
  }

  public Ordering nullsLast() {
    return new Ordering(expression, direction, Nulls.LAST);
  }

  @Override
  public Ordering ordering() {
    return this;
  }
}
