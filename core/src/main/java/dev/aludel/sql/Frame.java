package dev.aludel.sql;

/** How much of its partition a window function sees, counted from the current row. */
public record Frame(Unit unit, Bound start, Bound end) {

  public enum Unit {
    ROWS,
    RANGE,
    GROUPS
  }

  public enum Side {
    PRECEDING,
    FOLLOWING,
    CURRENT_ROW
  }

  /** One end of the frame; a distance of -1 is UNBOUNDED. The distance is part of the SQL text. */
  public record Bound(Side side, int distance) {

    public static final Bound UNBOUNDED_PRECEDING = new Bound(Side.PRECEDING, -1);
    public static final Bound CURRENT_ROW = new Bound(Side.CURRENT_ROW, 0);
    public static final Bound UNBOUNDED_FOLLOWING = new Bound(Side.FOLLOWING, -1);

    public static Bound preceding(int distance) {
      return new Bound(Side.PRECEDING, distance);
    }

    public static Bound following(int distance) {
      return new Bound(Side.FOLLOWING, distance);
    }

    public boolean unbounded() {
      return distance < 0;
    }
  }
}
