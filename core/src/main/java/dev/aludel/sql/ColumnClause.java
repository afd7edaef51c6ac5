package dev.aludel.sql;

import org.jspecify.annotations.Nullable;

/**
 * A column of something in FROM. Open, so that tables and mapped attributes can bring their own; two that mean the same
 * column must be equal.
 */
public non-sealed interface ColumnClause<T> extends Expression<T> {

  String name();

  FromClause from();

  /** What an INSERT gives it that has no value for it; null for nothing, which leaves it to the database. */
  default @Nullable ColumnDefault<T> insertDefault() {
    return null;
  }

  /** What an UPDATE sets it to that does not set it itself; null for nothing, which leaves it as it is. */
  default @Nullable ColumnDefault<T> updateDefault() {
    return null;
  }

  @Override
  default <R> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitColumn(this);
  }
}
