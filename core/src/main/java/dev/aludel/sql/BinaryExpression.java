package dev.aludel.sql;

import dev.aludel.type.SqlType;

/** {@code left operator right}, for example {@code users.age >= ?}. */
public record BinaryExpression<T>(
    Expression<?> left, Operator operator, Expression<?> right, SqlType<T> type)
    implements Expression<T> {

  @Override
  public <R> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitBinary(this);
  }
}
