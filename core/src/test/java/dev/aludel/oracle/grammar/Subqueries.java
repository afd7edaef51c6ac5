package dev.aludel.oracle.grammar;

import dev.aludel.oracle.meaning.Compare;
import dev.aludel.oracle.meaning.Env;
import dev.aludel.oracle.meaning.Logic;
import dev.aludel.oracle.meaning.Meaning;
import dev.aludel.oracle.meaning.SqlFault;
import dev.aludel.sql.ColumnClause;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Ordering;
import dev.aludel.sql.Select;
import dev.aludel.sql.Sql;
import dev.aludel.sql.Traversal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Queries inside expressions, most of which look at a column of the row around them. */
final class Subqueries {

  private final Grammar grammar;
  private final Grammar inner;
  private final Relation table;

  Subqueries(Grammar grammar) {
    this.grammar = grammar;
    this.table = Relation.table(grammar.names);
    this.inner = grammar.in(grammar.scope.inner(table));
  }

  <T> Term<T> scalar(Kind<T> kind, int depth) {
    return grammar.choices.below(2) == 0 ? aggregate(kind, depth) : firstRow(kind, depth);
  }

  private <T> Term<T> aggregate(Kind<T> kind, int depth) {
    // An aggregate of columns of the query around would be that query's.
    Scope own = Scope.of(table).withoutWindows().plain();
    Term<T> aggregate = new AggregateTerms(grammar.in(own)).term(kind);
    Term<Boolean> where = where(depth);
    Select<T> query = Sql.select(aggregate.sql()).from(table.from()).where(where.sql());
    boolean constant = !hasColumn(aggregate.sql());
    return new Term<>(kind, query.scalar(), env -> {
      // MIN and MAX of a constant need one row.
      List<Env> rows = constant ? env.early(any -> rows(any, where)) : rows(env, where);
      return env.among(rows, 0).value(aggregate);
    });
  }

  private static boolean hasColumn(Expression<?> expression) {
    AtomicBoolean found = new AtomicBoolean();
    Traversal.walk(expression, node -> {
      found.compareAndSet(false, node instanceof ColumnClause<?>);
      return true;
    });
    return found.get();
  }

  private <T> Term<T> firstRow(Kind<T> kind, int depth) {
    Term<T> value = inner.term(kind, depth);
    Term<Boolean> where = where(depth);
    SortTerm key = table.keys().get(0);
    boolean descending = grammar.choices.below(2) == 1;
    SortTerm order = new SortTerm(key.term(), descending, Ordering.Nulls.FIRST);
    Select<T> query = Sql.select(value.sql())
        .from(table.from())
        .where(where.sql())
        .orderBy(order.sql())
        .limit(1);
    return new Term<>(kind, query.scalar(), env -> first(env, value, where, descending));
  }

  private @Nullable Object first(Env env, Term<?> value, Term<Boolean> where, boolean descending) {
    List<Env> rows = new ArrayList<>(table.rows().apply(env));
    if (descending) {
      Collections.reverse(rows);
    }
    if (env.isStrict()) {
      rows(env, where).forEach(row -> row.value(value));
    }
    for (Env row : rows) {
      if (row.passes(where)) {
        return row.value(value);
      }
    }
    return null;
  }

  Term<Boolean> condition(int depth) {
    return grammar.choices.below(2) == 0 ? exists(depth) : in(grammar.choices.of(Kind.ALL), depth);
  }

  private Term<Boolean> exists(int depth) {
    Term<Boolean> where = where(depth);
    Term<?> id = table.keys().get(0).term();
    Select<?> query = Sql.select(id.sql()).from(table.from()).where(where.sql());
    return grammar.choices.below(2) == 0
        ? new Term<>(Kind.BOOLEAN, query.exists(), env -> exists(env, where))
        : new Term<>(Kind.BOOLEAN, query.exists().not(), env -> !exists(env, where));
  }

  private <T> Term<Boolean> in(Kind<T> kind, int depth) {
    Term<T> value = grammar.term(kind, depth);
    Term<T> listed = inner.term(kind, depth);
    Term<Boolean> where = where(depth);
    Select<T> query = Sql.select(listed.sql()).from(table.from()).where(where.sql());
    if (grammar.choices.below(2) == 0) {
      return new Term<>(Kind.BOOLEAN, value.sql().in(query), env -> in(env, value, listed, where));
    }
    return new Term<>(
        Kind.BOOLEAN, value.sql().notIn(query), env -> Logic.not(in(env, value, listed, where)));
  }

  private @Nullable Boolean in(Env env, Term<?> value, Term<?> listed, Term<Boolean> where) {
    @Nullable Object wanted = env.operand(value);
    List<@Nullable Object> all = new ArrayList<>();
    for (Env row : table.rows().apply(env)) {
      @Nullable Object passes = env.operand(any -> row.passes(where));
      if (passes instanceof SqlFault) {
        all.add(passes);
      } else if (Boolean.TRUE.equals(passes)) {
        all.add(row.operand(listed));
      }
    }
    return Compare.in(wanted, all);
  }

  private boolean exists(Env env, Term<Boolean> where) {
    List<Meaning> rows = table.rows().apply(env).stream()
        .<Meaning>map(row -> any -> row.passes(where))
        .toList();
    return Boolean.TRUE.equals(Logic.or(env, rows));
  }

  private Term<Boolean> where(int depth) {
    Term<Integer> group = choose(inner.scope.columns(Kind.INT));
    Term<Integer> other = choose(inner.scope.columns(Kind.INT));
    Term<Boolean> joined = Conditions.comparison(group, other, grammar.choices.below(6));
    if (grammar.choices.below(2) == 0) {
      return joined;
    }
    Term<Boolean> more = inner.condition(depth);
    return new Term<>(
        Kind.BOOLEAN, joined.sql().and(more.sql()), env -> Logic.and(env, List.of(joined, more)));
  }

  private <T> Term<T> choose(List<Term<T>> columns) {
    return grammar.choices.of(columns);
  }

  private List<Env> rows(Env env, Term<Boolean> where) {
    return table.rows().apply(env).stream().filter(row -> row.passes(where)).toList();
  }
}
