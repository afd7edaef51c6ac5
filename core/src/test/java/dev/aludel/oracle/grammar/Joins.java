package dev.aludel.oracle.grammar;

import dev.aludel.oracle.meaning.Env;
import dev.aludel.oracle.meaning.Logic;
import dev.aludel.sql.FromClause;
import java.util.ArrayList;
import java.util.List;

/** Joins of the table with itself, on columns that meet now and then. */
final class Joins {

  private final Choices choices;
  private final Names names;

  Joins(Choices choices, Names names) {
    this.choices = choices;
    this.names = names;
  }

  Relation join() {
    Relation left = Relation.table(names);
    OuterTable right = OuterTable.make(names);
    List<Term<?>> columns = new ArrayList<>(left.columns());
    columns.addAll(right.relation().columns());
    List<SortTerm> keys = List.of(left.keys().get(0), right.relation().keys().get(0));
    Term<Boolean> on = on(left, right.relation(), columns);
    boolean outer = choices.below(2) == 1;
    FromClause from = outer
        ? left.from().leftJoin(right.relation().from(), on.sql())
        : left.from().join(right.relation().from(), on.sql());
    // A row that WHERE keeps out need not be joined.
    return new Relation(
        from, columns, keys, true, env -> env.early(any -> joined(any, left, right, on, outer)));
  }

  private static List<Env> joined(
      Env env, Relation left, OuterTable right, Term<Boolean> on, boolean outer) {
    List<Env> joined = new ArrayList<>();
    List<Env> lefts = left.rows().apply(env);
    for (int i = 0; i < lefts.size(); i++) {
      Env row = lefts.get(i);
      List<Env> pairs = right.relation().rows().apply(row);
      List<Env> matches = pairs.stream().filter(both -> both.holds(on)).toList();
      joined.addAll(matches);
      if (outer && matches.isEmpty()) {
        joined.add(right.missing(row));
      }
      if (env.isSuspicious()) {
        joined.add(pairs.get(i)); // WHERE may be asked before ON
      }
    }
    return joined;
  }

  private Term<Boolean> on(Relation left, Relation right, List<Term<?>> columns) {
    Scope scope = new Scope(columns, List.of(), null, false, false);
    Term<Integer> id = new Scope(left.columns(), List.of(), null, false, false)
        .columns(Kind.INT)
        .get(0);
    Term<Integer> partner = choices.of(new Scope(right.columns(), List.of(), null, false, false)
        .columns(Kind.INT)
        .subList(1, 3));
    Term<Boolean> near = Conditions.comparison(id, partner, 0);
    if (choices.below(2) == 0) {
      return near;
    }
    Term<Boolean> more = new Grammar(choices, names, scope).condition(2);
    return new Term<>(
        Kind.BOOLEAN, near.sql().and(more.sql()), env -> Logic.and(env, List.of(near, more)));
  }
}
