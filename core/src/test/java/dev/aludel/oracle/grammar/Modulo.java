package dev.aludel.oracle.grammar;

import dev.aludel.sql.BinaryExpression;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Operator;

/** The remainder by an expression, for which {@link Expression} has no method. */
final class Modulo {

  private Modulo() {}

  static <T> Expression<T> of(Expression<T> left, Expression<T> right) {
    return new BinaryExpression<>(left, Operator.MODULO, right, left.type());
  }
}
