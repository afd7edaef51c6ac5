package dev.aludel.sql;

/** What stands before or behind its only operand. */
public enum UnaryOperator {
  NOT(Precedence.NOT),
  NEGATIVE(Precedence.SIGN),
  IS_NULL(Precedence.COMPARISON),
  IS_NOT_NULL(Precedence.COMPARISON);

  private final int precedence;

  UnaryOperator(int precedence) {
    this.precedence = precedence;
  }

  /** Higher binds tighter; see {@link Precedence}. */
  public int precedence() {
    return precedence;
  }
}
