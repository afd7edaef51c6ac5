package dev.aludel.sql;

import dev.aludel.error.CompileException;
import dev.aludel.type.Types;

/** What AND, OR and NOT take, and NOT itself: written into the operand where SQL has a word for that. */
final class Conditions {

  private Conditions() {}

  @SuppressWarnings("unchecked") // the class of the value was just asked
  static Expression<Boolean> condition(Expression<?> expression) {
    Class<?> javaType = expression.type().javaType();
    if (javaType != Boolean.class) {
      throw CompileException.of(
          "A %s expression cannot stand in AND, OR or NOT.".formatted(javaType.getSimpleName()),
          "Compare it with something first, as in column.eq(value).",
          "not-a-condition");
    }
    return (Expression<Boolean>) expression;
  }

  static Expression<Boolean> not(Expression<Boolean> condition) {
    if (condition instanceof BinaryExpression<?> binary && binary.operator().negated() != null) {
      return new BinaryExpression<>(
          binary.left(), binary.operator().negated(), binary.right(), Types.BOOLEAN);
    }
    if (condition instanceof UnaryExpression<Boolean> unary) {
      return switch (unary.operator()) {
        case NOT -> condition(unary.operand());
        case IS_NULL -> unary.operand().isNotNull();
        case IS_NOT_NULL -> unary.operand().isNull();
        case NEGATIVE -> UnaryExpression.condition(UnaryOperator.NOT, condition);
      };
    }
    if (condition instanceof Like like) {
      return like.negate();
    }
    if (condition instanceof Between between) {
      return between.negate();
    }
    if (condition instanceof Exists exists) {
      return exists.negate();
    }
    return UnaryExpression.condition(UnaryOperator.NOT, condition);
  }
}
