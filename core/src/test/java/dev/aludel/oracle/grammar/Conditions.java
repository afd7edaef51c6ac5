package dev.aludel.oracle.grammar;

import dev.aludel.oracle.meaning.Compare;
import dev.aludel.oracle.meaning.Env;
import dev.aludel.oracle.meaning.Logic;
import dev.aludel.oracle.meaning.Meaning;
import dev.aludel.oracle.meaning.SqlFault;
import dev.aludel.oracle.meaning.Texts;
import dev.aludel.sql.BinaryExpression;
import dev.aludel.sql.Exists;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Operator;
import dev.aludel.sql.Sql;
import dev.aludel.sql.UnaryExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Conditions, which are true, false or unknown. */
final class Conditions {

  private static final List<String> PATTERNS = List.of(
      "%", "a%", "%b", "_", "a_b", "", "%a%", "__", "a\\%b", "a b", "A%", "%\\_%", "\u00e9", "%_");

  private final Grammar grammar;
  private final Choices choices;

  Conditions(Grammar grammar) {
    this.grammar = grammar;
    this.choices = grammar.choices;
  }

  Term<Boolean> term(int depth) {
    return switch (choices.below(16)) {
      case 0, 1, 2 -> comparison(choices.of(Kind.ALL), depth - 1);
      case 3, 4 -> and(depth - 1);
      case 5, 6 -> or(depth - 1);
      case 7, 8 -> not(depth - 1);
      case 9 -> isNull(grammar.any(depth - 1));
      case 10 -> between(choices.of(Kind.ALL), depth - 1);
      case 11 -> in(choices.of(Kind.ALL), depth - 1);
      case 12 -> like(depth - 1);
      case 13 -> literalMatch(depth - 1);
      case 14 -> distinct(choices.of(Kind.ALL), depth - 1);
      default ->
        grammar.subquery()
            ? new Subqueries(grammar).condition(depth - 1)
            : comparison(Kind.INT, depth - 1);
    };
  }

  private static Term<Boolean> condition(Expression<Boolean> sql, Meaning meaning) {
    return new Term<>(Kind.BOOLEAN, sql, meaning);
  }

  private <T> Term<Boolean> comparison(Kind<T> kind, int depth) {
    Term<T> a = grammar.term(kind, depth);
    Term<T> b = grammar.term(kind, depth);
    return comparison(a, b, choices.below(6));
  }

  static <T> Term<Boolean> comparison(Term<T> a, Term<T> b, int operator) {
    return switch (operator) {
      case 0 ->
        condition(a.sql().eq(b.sql()), env -> Compare.equal(env.operand(a), env.operand(b)));
      case 1 -> condition(a.sql().lt(b.sql()), env -> Compare.less(env.operand(a), env.operand(b)));
      case 2 ->
        condition(
            a.sql().ne(b.sql()), env -> Logic.not(Compare.equal(env.operand(a), env.operand(b))));
      case 3 ->
        condition(
            a.sql().le(b.sql()), env -> Logic.not(Compare.greater(env.operand(a), env.operand(b))));
      case 4 ->
        condition(a.sql().gt(b.sql()), env -> Compare.greater(env.operand(a), env.operand(b)));
      default ->
        condition(
            a.sql().ge(b.sql()), env -> Logic.not(Compare.less(env.operand(a), env.operand(b))));
    };
  }

  private List<Term<Boolean>> several(int depth) {
    List<Term<Boolean>> terms = new ArrayList<>();
    int count = 2 + choices.below(2);
    for (int i = 0; i < count; i++) {
      terms.add(grammar.condition(depth));
    }
    return terms;
  }

  private static List<Expression<Boolean>> sql(List<Term<Boolean>> terms) {
    return terms.stream().map(Term::sql).toList();
  }

  private Term<Boolean> and(int depth) {
    List<Term<Boolean>> terms = several(depth);
    return condition(Sql.and(sql(terms)), env -> Logic.and(env, terms));
  }

  private Term<Boolean> or(int depth) {
    List<Term<Boolean>> terms = several(depth);
    return condition(Sql.or(sql(terms)), env -> Logic.or(env, terms));
  }

  private Term<Boolean> not(int depth) {
    return not(grammar.condition(depth));
  }

  static Term<Boolean> not(Term<Boolean> term) {
    return condition(term.sql().not(), env -> Logic.not(term.in(env)));
  }

  private Term<Boolean> isNull(Term<?> term) {
    return choices.below(2) == 0
        ? isNullOf(term)
        : condition(term.sql().isNotNull(), env -> given(env, term) != null);
  }

  static Term<Boolean> isNullOf(Term<?> term) {
    return condition(term.sql().isNull(), env -> given(env, term) == null);
  }

  /** What never is NULL need not be evaluated. */
  private static @Nullable Object given(Env env, Term<?> term) {
    Object value = env.operand(term);
    return value instanceof SqlFault fault && !isNeverNull(term.sql()) ? fault.thrown() : value;
  }

  private static boolean isNeverNull(Expression<?> expression) {
    if (expression instanceof UnaryExpression<?> unary) {
      return switch (unary.operator()) {
        case IS_NULL, IS_NOT_NULL -> true;
        case NOT -> isNeverNull(unary.operand());
        case NEGATIVE -> false;
      };
    }
    return expression instanceof Exists
        || expression instanceof BinaryExpression<?> binary
            && (binary.operator() == Operator.IS_DISTINCT_FROM
                || binary.operator() == Operator.IS_NOT_DISTINCT_FROM);
  }

  private <T> Term<Boolean> between(Kind<T> kind, int depth) {
    Term<T> value = grammar.term(kind, depth);
    Term<T> low = grammar.term(kind, depth);
    Term<T> high = grammar.term(kind, depth);
    return condition(
        value.sql().between(low.sql(), high.sql()), env -> Compare.between(env, value, low, high));
  }

  private <T> Term<Boolean> in(Kind<T> kind, int depth) {
    Term<T> value = grammar.term(kind, depth);
    List<T> listed = new ArrayList<>();
    int count = choices.below(5);
    for (int i = 0; i < count; i++) {
      listed.add(choices.of(kind.literals()));
    }
    List<Object> inner = listed.stream().map(kind::inner).toList();
    return choices.below(2) == 0
        ? condition(value.sql().in(listed), env -> Compare.in(env.operand(value), inner))
        : condition(
            value.sql().notIn(listed), env -> Logic.not(Compare.in(env.operand(value), inner)));
  }

  private <T> Term<Boolean> distinct(Kind<T> kind, int depth) {
    Term<T> a = grammar.term(kind, depth);
    Term<T> b = grammar.term(kind, depth);
    return choices.below(2) == 0
        ? condition(
            a.sql().isDistinctFrom(b.sql()), env -> !Compare.same(env.operand(a), env.operand(b)))
        : condition(
            a.sql().isNotDistinctFrom(b.sql()),
            env -> Compare.same(env.operand(a), env.operand(b)));
  }

  private Term<Boolean> like(int depth) {
    Term<String> text = grammar.term(Kind.TEXT, depth);
    String pattern = choices.of(PATTERNS);
    return switch (choices.below(3)) {
      case 0 -> condition(text.sql().like(pattern), env -> like(env, text.in(env), pattern));
      case 1 ->
        condition(text.sql().notLike(pattern), env -> Logic.not(like(env, text.in(env), pattern)));
      default ->
        condition(
            text.sql().ilike(pattern),
            env -> like(env, lower(env, text.in(env)), String.valueOf(lower(env, pattern))));
    };
  }

  private static @Nullable Object lower(Env env, @Nullable Object text) {
    return Texts.lower(env, text);
  }

  private static @Nullable Boolean like(Env env, @Nullable Object text, String pattern) {
    return text == null ? null : Texts.like(env, (String) text, pattern);
  }

  private Term<Boolean> literalMatch(int depth) {
    Term<String> text = grammar.term(Kind.TEXT, depth);
    String part = choices.of(Kind.TEXT.literals());
    return switch (choices.below(3)) {
      case 0 -> condition(text.sql().startsWith(part), matches(text, part, String::startsWith));
      case 1 -> condition(text.sql().contains(part), matches(text, part, String::contains));
      default -> condition(text.sql().endsWith(part), matches(text, part, String::endsWith));
    };
  }

  private static Meaning matches(Term<String> text, String part, BiPredicate<String, String> test) {
    return env -> {
      Object value = text.in(env);
      return value == null ? null : test.test((String) value, part);
    };
  }
}
