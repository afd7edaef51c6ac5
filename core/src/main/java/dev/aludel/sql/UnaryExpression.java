package dev.aludel.sql;

import dev.aludel.type.SqlType;
import dev.aludel.type.Types;

/** For example {@code NOT users.active} or {@code users.name IS NULL}. */
public record UnaryExpression<T>(UnaryOperator operator, Expression<?> operand, SqlType<T> type)
    implements Expression<T> {

  static UnaryExpression<Boolean> condition(UnaryOperator operator, Expression<?> operand) {
    return new UnaryExpression<>(operator, operand, Types.BOOLEAN);
  }

  @Override
  public <R> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitUnary(this);
  }
}
