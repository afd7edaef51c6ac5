package dev.aludel.oracle.grammar;

import dev.aludel.oracle.meaning.Arithmetic;
import dev.aludel.oracle.meaning.Arithmetic.Operation;
import dev.aludel.oracle.meaning.Casts;
import dev.aludel.oracle.meaning.Texts;
import dev.aludel.oracle.meaning.Width;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Sql;
import java.util.List;

/** Integers of 32 or of 64 bits. */
final class Integers<T extends Number> {

  private final Grammar grammar;
  private final Choices choices;
  private final Kind<T> kind;
  private final Width width;

  Integers(Grammar grammar, Kind<T> kind) {
    this.grammar = grammar;
    this.choices = grammar.choices;
    this.kind = kind;
    this.width = kind == (Object) Kind.LONG ? Width.LONG : Width.INT;
  }

  Term<T> term(int depth) {
    return switch (choices.below(10)) {
      case 0, 1 -> operation(Operation.PLUS, grammar.term(kind, depth - 1), depth - 1);
      case 2, 3 -> operation(Operation.MINUS, grammar.term(kind, depth - 1), depth - 1);
      case 4 -> operation(Operation.TIMES, grammar.term(kind, depth - 1), depth - 1);
      case 5 -> quotient(Operation.DIVIDED_BY, depth - 1);
      case 6 -> quotient(Operation.MODULO, depth - 1);
      case 7 -> negative(grammar.term(kind, depth - 1));
      case 8 -> absolute(grammar.term(kind, depth - 1));
      default -> converted(depth - 1);
    };
  }

  /** The right side is mostly small, or hardly a row would have a result. */
  private Term<T> operation(Operation operation, Term<T> left, int depth) {
    Term<T> right = choices.below(3) == 0 ? grammar.literal(kind) : grammar.term(kind, depth);
    return operation(operation, left, right);
  }

  private Term<T> quotient(Operation operation, int depth) {
    Term<T> left = grammar.term(kind, depth);
    Term<T> right = grammar.term(kind, depth);
    boolean risky = choices.rarely(5);
    Term<T> zero = grammar.literal(kind, kind.literals().get(0));
    return operation(operation, left, risky ? right : grammar.nullIf(right, zero));
  }

  private Term<T> operation(Operation operation, Term<T> a, Term<T> b) {
    Width wide = widthOf(a.sql()) == Width.SUM ? Width.SUM : widthOf(b.sql());
    return new Term<>(
        kind,
        switch (operation) {
          case PLUS -> a.sql().plus(b.sql());
          case MINUS -> a.sql().minus(b.sql());
          case TIMES -> a.sql().times(b.sql());
          case DIVIDED_BY -> a.sql().dividedBy(b.sql());
          case MODULO -> Modulo.of(a.sql(), b.sql());
        },
        env -> Arithmetic.integers(env, operation, env.operand(a), env.operand(b), wide));
  }

  private Width widthOf(Expression<?> integer) {
    return width == Width.INT && Widths.isWide(integer) ? Width.SUM : width;
  }

  private Term<T> negative(Term<T> a) {
    return new Term<>(
        kind,
        a.sql().negative(),
        env -> Arithmetic.negatedInteger(env, a.in(env), widthOf(a.sql())));
  }

  private Term<T> absolute(Term<T> a) {
    return new Term<>(
        kind,
        Sql.abs(a.sql()),
        env -> Arithmetic.absoluteInteger(env, a.in(env), widthOf(a.sql())));
  }

  private Term<T> converted(int depth) {
    return switch (choices.below(6)) {
      case 0 ->
        fromInteger(
            width == Width.LONG ? grammar.term(Kind.INT, depth) : grammar.term(Kind.LONG, depth));
      case 1 -> fromDecimal(grammar.term(Kind.DECIMAL, depth));
      case 2 -> fromText(grammar.term(Kind.TEXT, depth));
      case 3 -> fromBoolean(grammar.condition(depth));
      case 4 -> fromDigits();
      default -> length(grammar.term(Kind.TEXT, depth));
    };
  }

  private Term<T> fromInteger(Term<?> a) {
    return new Term<>(
        kind, a.sql().cast(kind.type()), env -> Casts.integerToInteger(env, a.in(env), width));
  }

  private Term<T> fromDecimal(Term<?> a) {
    return new Term<>(
        kind, a.sql().cast(kind.type()), env -> Casts.decimalToInteger(env, a.in(env), width));
  }

  private Term<T> fromText(Term<String> a) {
    return new Term<>(
        kind, a.sql().cast(kind.type()), env -> Casts.textToInteger(env, a.in(env), width));
  }

  private Term<T> fromDigits() {
    return fromText(grammar.literal(Kind.TEXT, choices.of(List.of("12", "-3", "007", " 5 "))));
  }

  private Term<T> fromBoolean(Term<Boolean> a) {
    return new Term<>(kind, a.sql().cast(kind.type()), env -> Casts.booleanToInteger(a.in(env)));
  }

  private Term<T> length(Term<String> a) {
    return new Term<>(
        kind, Sql.length(a.sql()).cast(kind.type()), env -> Texts.length(env, a.in(env)));
  }
}
