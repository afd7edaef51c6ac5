package dev.aludel.oracle.grammar;

import dev.aludel.oracle.meaning.Arithmetic;
import dev.aludel.oracle.meaning.Arithmetic.Operation;
import dev.aludel.oracle.meaning.Casts;
import dev.aludel.sql.Sql;
import dev.aludel.type.Types;
import java.math.BigDecimal;

/** Decimals of four digits behind the point, more of them after multiplication and division. */
final class Decimals {

  private final Grammar grammar;
  private final Choices choices;

  Decimals(Grammar grammar) {
    this.grammar = grammar;
    this.choices = grammar.choices;
  }

  Term<BigDecimal> term(int depth) {
    return switch (choices.below(9)) {
      case 0, 1 -> operation(Operation.PLUS, depth - 1);
      case 2, 3 -> operation(Operation.MINUS, depth - 1);
      case 4 -> operation(Operation.TIMES, depth - 1);
      case 5 -> quotient(depth - 1);
      case 6 -> negative(grammar.term(Kind.DECIMAL, depth - 1));
      case 7 -> absolute(grammar.term(Kind.DECIMAL, depth - 1));
      default -> cast(depth - 1);
    };
  }

  private Term<BigDecimal> operation(Operation operation, int depth) {
    Term<BigDecimal> left = grammar.term(Kind.DECIMAL, depth);
    return operation(operation, left, grammar.term(Kind.DECIMAL, depth));
  }

  private Term<BigDecimal> quotient(int depth) {
    Term<BigDecimal> left = grammar.term(Kind.DECIMAL, depth);
    Term<BigDecimal> right = grammar.term(Kind.DECIMAL, depth);
    boolean risky = choices.rarely(5);
    Term<BigDecimal> zero = grammar.literal(Kind.DECIMAL, new BigDecimal("0.0000"));
    return operation(Operation.DIVIDED_BY, left, risky ? right : grammar.nullIf(right, zero));
  }

  private static Term<BigDecimal> operation(
      Operation operation, Term<BigDecimal> a, Term<BigDecimal> b) {
    return new Term<>(
        Kind.DECIMAL,
        switch (operation) {
          case PLUS -> a.sql().plus(b.sql());
          case MINUS -> a.sql().minus(b.sql());
          case TIMES -> a.sql().times(b.sql());
          case DIVIDED_BY -> a.sql().dividedBy(b.sql());
          case MODULO -> throw new IllegalArgumentException("% takes integers");
        },
        env -> Arithmetic.decimals(env, operation, env.operand(a), env.operand(b)));
  }

  private static Term<BigDecimal> negative(Term<BigDecimal> a) {
    return new Term<>(
        Kind.DECIMAL, a.sql().negative(), env -> Arithmetic.negatedDecimal(env, a.in(env)));
  }

  private static Term<BigDecimal> absolute(Term<BigDecimal> a) {
    return new Term<>(
        Kind.DECIMAL, Sql.abs(a.sql()), env -> Arithmetic.absoluteDecimal(env, a.in(env)));
  }

  private Term<BigDecimal> cast(int depth) {
    if (choices.below(2) == 0) {
      Term<?> integer =
          choices.below(2) == 0 ? grammar.term(Kind.INT, depth) : grammar.term(Kind.LONG, depth);
      return new Term<>(
          Kind.DECIMAL,
          integer.sql().cast(Types.NUMERIC(Casts.PRECISION, 4)),
          env -> Casts.integerToDecimal(integer.in(env)));
    }
    Term<BigDecimal> fine = grammar.term(Kind.DECIMAL, depth);
    int scale = choices.below(4);
    return new Term<>(
        Kind.DECIMAL,
        fine.sql().cast(Types.NUMERIC(Casts.PRECISION, scale)),
        env -> Casts.decimalToDecimal(env, fine.in(env), scale));
  }
}
