package dev.aludel.sql;

import dev.aludel.type.SqlType;
import dev.aludel.type.Types;

/** {@code operand BETWEEN low AND high}, both ends included. */
public record Between(Expression<?> operand, Expression<?> low, Expression<?> high, boolean negated)
    implements Expression<Boolean> {

  Between negate() {
    return new Between(operand, low, high, !negated);
  }

  @Override
  public SqlType<Boolean> type() {
    return Types.BOOLEAN;
  }

  @Override
  public <R> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitBetween(this);
  }
}
