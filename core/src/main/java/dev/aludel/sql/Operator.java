package dev.aludel.sql;

import org.jspecify.annotations.Nullable;

/** What stands between two operands. */
public enum Operator {
  EQ("=", Precedence.COMPARISON),
  NE("!=", Precedence.COMPARISON),
  LT("<", Precedence.COMPARISON),
  LE("<=", Precedence.COMPARISON),
  GT(">", Precedence.COMPARISON),
  GE(">=", Precedence.COMPARISON),
  IN("IN", Precedence.COMPARISON),
  NOT_IN("NOT IN", Precedence.COMPARISON),
  IS_DISTINCT_FROM("IS DISTINCT FROM", Precedence.COMPARISON),
  IS_NOT_DISTINCT_FROM("IS NOT DISTINCT FROM", Precedence.COMPARISON),
  CONCAT("||", Precedence.CONCATENATION),
  PLUS("+", Precedence.SUM),
  MINUS("-", Precedence.SUM),
  TIMES("*", Precedence.PRODUCT),
  DIVIDED_BY("/", Precedence.PRODUCT),
  MODULO("%", Precedence.PRODUCT);

  private final String symbol;
  private final int precedence;

  Operator(String symbol, int precedence) {
    this.symbol = symbol;
    this.precedence = precedence;
  }

  public String symbol() {
    return symbol;
  }

  /** Higher binds tighter; see {@link Precedence}. */
  public int precedence() {
    return precedence;
  }

  /** The operator that is true where this one is false and unknown where this one is; null if there is none. */
  @Nullable
  Operator negated() {
    return switch (this) {
      case EQ -> NE;
      case NE -> EQ;
      case LT -> GE;
      case GE -> LT;
      case GT -> LE;
      case LE -> GT;
      case IN -> NOT_IN;
      case NOT_IN -> IN;
      case IS_DISTINCT_FROM -> IS_NOT_DISTINCT_FROM;
      case IS_NOT_DISTINCT_FROM -> IS_DISTINCT_FROM;
      case CONCAT, PLUS, MINUS, TIMES, DIVIDED_BY, MODULO -> null;
    };
  }
}
