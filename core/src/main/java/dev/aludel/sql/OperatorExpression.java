package dev.aludel.sql;

import dev.aludel.error.CompileException;
import dev.aludel.type.SqlType;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Two operands with an operator of the program's between them, each in parentheses unless it is a name or a call. What
 * begins a comment or a quoted name on some database is no operator.
 */
record OperatorExpression<T>(
    Expression<?> left, String operator, Expression<?> right, SqlType<T> type)
    implements DialectExpression<T> {

  private static final Pattern OPERATOR =
      Pattern.compile("(?!.*(--|/\\*|//))[-+*/<>=~!@#%^&|]{1,63}|[A-Za-z]{1,63}");

  OperatorExpression {
    if (!OPERATOR.matcher(operator).matches()) {
      throw CompileException.of(
          "\"%s\" is no operator.".formatted(operator),
          "An operator is one word, or some of + - * / < > = ~ ! @ # % ^ & | and no comment.",
          "no-operator");
    }
  }

  /** The sign # begins a comment on MariaDB. */
  @Override
  public boolean knownTo(String dialect) {
    return !(dialect.equals("mariadb") && operator.contains("#"));
  }

  @Override
  public String description() {
    return "The operator " + operator;
  }

  @Override
  public List<Expression<?>> operands() {
    return List.of(left, right);
  }

  @Override
  public DialectExpression<T> withOperands(List<Expression<?>> operands) {
    return new OperatorExpression<>(operands.get(0), operator, operands.get(1), type);
  }

  @Override
  public Object structure() {
    return operator;
  }

  @Override
  public String sql(Function<Expression<?>, String> operand) {
    return framed(left, operand) + " " + operator + " " + framed(right, operand);
  }

  private static String framed(Expression<?> operand, Function<Expression<?>, String> write) {
    String sql = write.apply(operand);
    return Precedence.of(operand) < Precedence.ATOM ? "(" + sql + ")" : sql;
  }
}
