package dev.aludel.sql;

/**
 * A column of something in FROM. Open, so that tables and mapped attributes can bring their own; two that mean the same
 * column must be equal.
 */
public non-sealed interface ColumnClause<T> extends Expression<T> {

  String name();

  FromClause from();

  @Override
  default <R> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitColumn(this);
  }
}
