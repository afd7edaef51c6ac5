package dev.aludel.sql;

import dev.aludel.type.SqlType;

/** {@code expression AS name} in a SELECT list, its name in ORDER BY, the expression itself elsewhere. */
public record Label<T>(String name, Expression<T> expression) implements Expression<T> {

  @Override
  public SqlType<T> type() {
    return expression.type();
  }

  @Override
  public <R> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitLabel(this);
  }
}
