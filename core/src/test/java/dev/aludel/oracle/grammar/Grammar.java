package dev.aludel.oracle.grammar;

import dev.aludel.oracle.meaning.Compare;
import dev.aludel.oracle.meaning.Fault;
import dev.aludel.oracle.meaning.Logic;
import dev.aludel.oracle.meaning.Quirk;
import dev.aludel.sql.Case;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Functions;
import dev.aludel.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes random expressions of each kind for one place. The simplest choice is always the first. */
final class Grammar {

  final Choices choices;
  final Names names;
  final Scope scope;

  private final Conditions conditions;
  private final Integers<Integer> ints;
  private final Integers<Long> longs;
  private final Decimals decimals;
  private final TextTerms texts;
  private final Moments moments;

  Grammar(Choices choices, Names names, Scope scope) {
    this.choices = choices;
    this.names = names;
    this.scope = scope;
    this.conditions = new Conditions(this);
    this.ints = new Integers<>(this, Kind.INT);
    this.longs = new Integers<>(this, Kind.LONG);
    this.decimals = new Decimals(this);
    this.texts = new TextTerms(this);
    this.moments = new Moments(this);
  }

  Grammar in(Scope other) {
    return new Grammar(choices, names, other);
  }

  Term<?> any(int depth) {
    return term(choices.of(Kind.ALL), depth);
  }

  Term<Boolean> condition(int depth) {
    return term(Kind.BOOLEAN, depth);
  }

  <T> Term<T> term(Kind<T> kind, int depth) {
    if (depth <= 0) {
      return leaf(kind);
    }
    return switch (choices.below(16)) {
      case 0, 1 -> leaf(kind);
      case 2 -> literal(kind);
      case 3 -> cases(kind, depth - 1);
      case 4 -> coalesce(kind, depth - 1);
      case 5 -> nullIf(kind, depth - 1);
      case 6 -> subquery() ? new Subqueries(this).scalar(kind, depth - 1) : leaf(kind);
      case 7 -> scope.windows() ? new Windows(this).over(kind, depth - 1) : leaf(kind);
      default -> operation(kind, depth);
    };
  }

  /** Subqueries take the evaluator 60 times as long as all else, so that there are few. */
  boolean subquery() {
    return scope.subqueries() && choices.rarely(4);
  }

  @SuppressWarnings("unchecked") // each kind is made by what makes it
  private <T> Term<T> operation(Kind<T> kind, int depth) {
    if (kind == Kind.BOOLEAN) {
      return (Term<T>) conditions.term(depth);
    }
    if (kind == Kind.INT) {
      return (Term<T>) ints.term(depth);
    }
    if (kind == Kind.LONG) {
      return (Term<T>) longs.term(depth);
    }
    if (kind == Kind.DECIMAL) {
      return (Term<T>) decimals.term(depth);
    }
    return kind == Kind.TEXT ? (Term<T>) texts.term(depth) : moments.term(kind, depth);
  }

  /** A column, or an aggregate where rows are grouped; a literal where there is none. */
  <T> Term<T> leaf(Kind<T> kind) {
    List<Term<T>> columns = scope.columns(kind);
    Scope members = scope.members();
    if (members != null && (columns.isEmpty() || choices.below(3) > 0)) {
      return new AggregateTerms(in(members)).term(kind);
    }
    if (choices.rarely(24)) {
      return new Term<>(kind, Sql.nullOf(kind.type()), env -> {
        env.risk(Quirk.NULL_LOSES_ITS_TYPE, Fault.UNTYPED);
        return null;
      });
    }
    return columns.isEmpty() || choices.rarely(5) ? literal(kind) : choices.of(columns);
  }

  <T> Term<T> literal(Kind<T> kind) {
    return literal(kind, choices.of(kind.literals()));
  }

  <T> Term<T> literal(Kind<T> kind, T value) {
    Object inner = kind.inner(value);
    if (kind == Kind.BOOLEAN && choices.below(2) == 1) {
      Expression<T> word = word(kind, value);
      return new Term<>(kind, word, env -> inner);
    }
    return new Term<>(kind, Sql.literal(value, kind.type()), env -> inner);
  }

  @SuppressWarnings("unchecked") // asked of booleans only
  private static <T> Expression<T> word(Kind<T> kind, T value) {
    return (Expression<T>) ((Boolean) value ? Sql.true_() : Sql.false_());
  }

  private <T> Term<T> cases(Kind<T> kind, int depth) {
    Case<T> sql = Sql.case_(kind.type());
    List<Term<Boolean>> when = new ArrayList<>();
    List<Term<T>> then = new ArrayList<>();
    int branches = 1 + choices.below(2);
    for (int i = 0; i < branches; i++) {
      Term<Boolean> condition = condition(depth);
      Term<T> result = term(kind, depth);
      when.add(condition);
      then.add(result);
      sql = sql.when(condition.sql(), result.sql());
    }
    if (choices.below(3) == 0) {
      return new Term<>(kind, sql, env -> Logic.firstOf(env, when, then, row -> null));
    }
    Term<T> otherwise = term(kind, depth);
    return new Term<>(
        kind, sql.otherwise(otherwise.sql()), env -> Logic.firstOf(env, when, then, otherwise));
  }

  private <T> Term<T> coalesce(Kind<T> kind, int depth) {
    Term<T> first = term(kind, depth);
    Term<T> second = term(kind, depth);
    if (choices.below(2) == 0) {
      return new Term<>(
          kind,
          Sql.coalesce(first.sql(), second.sql()),
          env -> Logic.coalesce(env, List.of(first, second)));
    }
    Term<T> third = term(kind, depth);
    return new Term<>(
        kind,
        Sql.coalesce(first.sql(), second.sql(), third.sql()),
        env -> Logic.coalesce(env, List.of(first, second, third)));
  }

  private <T> Term<T> nullIf(Kind<T> kind, int depth) {
    return nullIf(term(kind, depth), term(kind, depth));
  }

  <T> Term<T> nullIf(Term<T> value, Term<T> unwanted) {
    return new Term<>(value.kind(), Functions.nullIf(value.sql(), unwanted.sql()), env -> {
      @Nullable Object kept = value.in(env);
      @Nullable Object other = kept == null && env.isSparing() ? null : unwanted.in(env);
      return Boolean.TRUE.equals(Compare.equal(kept, other)) ? null : kept;
    });
  }
}
