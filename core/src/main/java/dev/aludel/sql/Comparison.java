package dev.aludel.sql;

import dev.aludel.error.CompileException;
import dev.aludel.type.Types;
import org.jspecify.annotations.Nullable;

/** Makes comparisons, minding null. */
final class Comparison {

  private Comparison() {}

  static <T> Expression<Boolean> of(Expression<T> left, Operator operator, @Nullable T value) {
    if (value != null) {
      return of(left, operator, BindParameter.of(value, left.type()));
    }
    return switch (operator) {
      case EQ -> left.isNull();
      case NE -> left.isNotNull();
      default ->
        throw CompileException.of(
            "Comparing with %s and null is never true in SQL.".formatted(operator.symbol()),
            "Use isNull() or isNotNull(), or leave the condition out.",
            "null-comparison");
    };
  }

  static Expression<Boolean> of(Expression<?> left, Operator operator, Expression<?> right) {
    return new BinaryExpression<>(left, operator, right, Types.BOOLEAN);
  }
}
