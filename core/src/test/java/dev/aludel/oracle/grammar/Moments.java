package dev.aludel.oracle.grammar;

import dev.aludel.oracle.meaning.Casts;

/** Dates and timestamps. */
final class Moments {

  private final Grammar grammar;

  Moments(Grammar grammar) {
    this.grammar = grammar;
  }

  <T> Term<T> term(Kind<T> kind, int depth) {
    if (grammar.choices.below(2) == 0) {
      return grammar.leaf(kind);
    }
    if (kind == Kind.DATE) {
      Term<?> moment = grammar.term(Kind.TIMESTAMP, depth - 1);
      return new Term<>(
          kind, moment.sql().cast(kind.type()), env -> Casts.timestampToDate(moment.in(env)));
    }
    Term<?> date = grammar.term(Kind.DATE, depth - 1);
    return new Term<>(
        kind, date.sql().cast(kind.type()), env -> Casts.dateToTimestamp(date.in(env)));
  }
}
