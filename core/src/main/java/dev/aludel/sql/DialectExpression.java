package dev.aludel.sql;

import java.util.List;
import java.util.function.Function;

/**
 * Syntax that only some databases know, or that a program brings along. Equal by value, like all expressions: what is
 * not an operand belongs in {@link #structure}.
 */
public non-sealed interface DialectExpression<T> extends Expression<T> {

  /** Whether the dialect of that name ({@code h2}, {@code postgresql}, …) can take it. */
  boolean knownTo(String dialect);

  List<Expression<?>> operands();

  /** The same syntax with other operands, as many and in the same order. */
  DialectExpression<T> withOperands(List<Expression<?>> operands);

  /** What tells this from others of its class apart from the operands; holds no values, which are operands. */
  Object structure();

  /** The SQL, in which each operand stands as the given function writes it. */
  String sql(Function<Expression<?>, String> operand);

  /** What it is called where a dialect does not know it. */
  default String description() {
    return getClass().getSimpleName();
  }

  default int precedence() {
    return Precedence.UNKNOWN;
  }

  @Override
  default <R> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitDialect(this);
  }
}
