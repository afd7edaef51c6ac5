package dev.aludel.oracle.grammar;

import dev.aludel.oracle.meaning.Casts;
import dev.aludel.oracle.meaning.Texts;
import dev.aludel.sql.Functions;
import dev.aludel.sql.Sql;

/** Text. */
final class TextTerms {

  private final Grammar grammar;
  private final Choices choices;

  TextTerms(Grammar grammar) {
    this.grammar = grammar;
    this.choices = grammar.choices;
  }

  Term<String> term(int depth) {
    return switch (choices.below(8)) {
      case 0, 1, 2 ->
        concat(grammar.term(Kind.TEXT, depth - 1), grammar.term(Kind.TEXT, depth - 1));
      case 3 -> upper(grammar.term(Kind.TEXT, depth - 1));
      case 4 -> lower(grammar.term(Kind.TEXT, depth - 1));
      case 5 -> trim(grammar.term(Kind.TEXT, depth - 1));
      case 6 -> substring(grammar.term(Kind.TEXT, depth - 1));
      default -> cast(depth - 1);
    };
  }

  private static Term<String> concat(Term<String> a, Term<String> b) {
    return new Term<>(
        Kind.TEXT, a.sql().concat(b.sql()), env -> Texts.concat(env.operand(a), env.operand(b)));
  }

  private static Term<String> upper(Term<String> a) {
    return new Term<>(Kind.TEXT, Sql.upper(a.sql()), env -> Texts.upper(env, a.in(env)));
  }

  private static Term<String> lower(Term<String> a) {
    return new Term<>(Kind.TEXT, Sql.lower(a.sql()), env -> Texts.lower(env, a.in(env)));
  }

  private static Term<String> trim(Term<String> a) {
    return new Term<>(Kind.TEXT, Functions.trim(a.sql()), env -> Texts.trim(a.in(env)));
  }

  private Term<String> substring(Term<String> a) {
    int from = 1 + choices.below(4);
    int length = choices.below(4);
    return new Term<>(
        Kind.TEXT,
        Functions.substring(a.sql(), from, length),
        env -> Texts.substring(env, a.in(env), from, length));
  }

  private Term<String> cast(int depth) {
    Term<?> value = switch (choices.below(3)) {
      case 0 -> grammar.term(Kind.INT, depth);
      case 1 -> grammar.term(Kind.LONG, depth);
      default -> grammar.term(Kind.DATE, depth);
    };
    return new Term<>(
        Kind.TEXT, value.sql().cast(Kind.TEXT.type()), env -> Casts.toText(value.in(env)));
  }
}
