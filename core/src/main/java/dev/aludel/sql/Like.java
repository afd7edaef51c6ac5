package dev.aludel.sql;

import dev.aludel.type.SqlType;
import dev.aludel.type.Types;

/** {@code operand LIKE pattern}, with ESCAPE where the pattern was made from literal text. */
public record Like(
    Expression<?> operand,
    Expression<String> pattern,
    boolean escaped,
    boolean ignoreCase,
    boolean negated)
    implements Expression<Boolean> {

  /** Not the backslash, which is itself an escape inside the string literals of some databases. */
  public static final char ESCAPE = '/';

  static Like pattern(Expression<?> operand, String pattern) {
    return new Like(operand, bind(operand, pattern), false, false, false);
  }

  static Like literal(Expression<?> operand, String before, String text, String after) {
    String pattern = before + text.replace("/", "//").replace("%", "/%").replace("_", "/_") + after;
    return new Like(operand, bind(operand, pattern), true, false, false);
  }

  private static BindParameter<String> bind(Expression<?> operand, String pattern) {
    SqlType<String> type = operand.type().isSecret() ? Types.VARCHAR.secret() : Types.VARCHAR;
    return BindParameter.of(pattern, type);
  }

  Like ignoringCase() {
    return new Like(operand, pattern, escaped, true, negated);
  }

  Like negate() {
    return new Like(operand, pattern, escaped, ignoreCase, !negated);
  }

  @Override
  public SqlType<Boolean> type() {
    return Types.BOOLEAN;
  }

  @Override
  public <R> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitLike(this);
  }
}
