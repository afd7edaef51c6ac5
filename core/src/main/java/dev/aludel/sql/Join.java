package dev.aludel.sql;

import java.util.List;
import java.util.stream.Stream;

/** {@code left JOIN right ON condition}. */
public record Join(FromClause left, FromClause right, Kind kind, Expression<Boolean> on)
    implements FromClause {

  public enum Kind {
    INNER,
    LEFT,
    RIGHT,
    FULL,
    /** Every row with every other; its condition is TRUE and is not written. */
    CROSS
  }

  @Override
  public List<? extends ColumnClause<?>> columns() {
    return Stream.concat(left.columns().stream(), right.columns().stream()).toList();
  }

  /** The column itself: a join gives its sides no other name. */
  @Override
  public <T> ColumnClause<T> column(ColumnClause<T> original) {
    return original;
  }

  @Override
  public String description() {
    return left.description() + " JOIN " + right.description();
  }

  @Override
  public <R> R accept(FromVisitor<R> visitor) {
    return visitor.visitJoin(this);
  }
}
