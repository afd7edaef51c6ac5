package dev.aludel.oracle.grammar;

import dev.aludel.oracle.meaning.Compare;
import dev.aludel.oracle.meaning.Env;
import dev.aludel.sql.ColumnClause;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Row;
import dev.aludel.sql.Select;
import dev.aludel.sql.SortKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Queries with GROUP BY and HAVING, or with aggregates alone. */
final class Groups {

  private final Choices choices;
  private final Names names;

  Groups(Choices choices, Names names) {
    this.choices = choices;
    this.names = names;
  }

  /** Groups by a column or two, or by an expression under a label. */
  Question question(Relation relation, int columns) {
    Scope rows = Scope.of(relation).withoutWindows();
    List<Term<?>> keys = keys(new Grammar(choices, names, rows.plain()));
    List<Term<?>> visible = keys.stream()
        .filter(key -> key.sql() instanceof ColumnClause<?>)
        .<Term<?>>map(Groups::ofFirstRow)
        .toList();
    Grammar grammar = new Grammar(choices, names, rows.grouped(visible));
    Term<Boolean> where =
        choices.below(2) == 1 ? new Grammar(choices, names, rows).condition(2) : null;
    Term<Boolean> having = choices.below(2) == 1 ? grammar.condition(2) : null;
    List<Term<?>> outputs =
        new ArrayList<>(keys.stream().map(Groups::ofFirstRow).toList());
    outputs.addAll(Questions.outputs(grammar, columns));
    List<SortTerm> order = keys.stream().map(SortTerm::ascending).toList();
    return new Question(
        outputs,
        keys.size() == visible.size(),
        some -> {
          Select<Row> select = Questions.select(some).from(relation.from());
          select = where == null ? select : select.where(where.sql());
          select = select.groupBy(keys.stream().map(Term::sql).toArray(Expression<?>[]::new));
          select = having == null ? select : select.having(having.sql());
          return select.orderBy(order.stream().map(SortTerm::sql).toArray(SortKey[]::new));
        },
        env -> grouped(env, relation, where, keys, having).stream()
            .filter(group -> having == null || group.passes(having))
            .sorted(SortTerm.comparator(keys.stream()
                .<Term<?>>map(Groups::ofFirstRow)
                .map(SortTerm::ascending)
                .toList()))
            .toList());
  }

  /** Aggregates of all rows: one row, even of none. */
  Question single(Relation relation, int columns) {
    Scope rows = Scope.of(relation).withoutWindows();
    Grammar grammar = new Grammar(choices, names, rows.grouped(List.of()));
    Term<Boolean> where =
        choices.below(2) == 1 ? new Grammar(choices, names, rows).condition(3) : null;
    // An aggregate first, or it would be no query of groups.
    Term<?> count = new AggregateTerms(grammar.in(rows)).term(Kind.LONG);
    List<Term<?>> outputs = new ArrayList<>();
    outputs.add(count);
    outputs.addAll(Questions.outputs(grammar, columns));
    return new Question(
        outputs,
        false,
        some -> {
          Select<Row> select = Questions.select(some).from(relation.from());
          return where == null ? select : select.where(where.sql());
        },
        env -> List.of(env.among(kept(env, relation, where), 0)));
  }

  private static List<Env> kept(Env env, Relation relation, @Nullable Term<Boolean> where) {
    List<Env> all = relation.rows().apply(env);
    return where == null ? all : all.stream().filter(row -> row.passes(where)).toList();
  }

  /** A HAVING that is constant and false needs no groups. */
  private static List<Env> grouped(
      Env env,
      Relation relation,
      @Nullable Term<Boolean> where,
      List<Term<?>> keys,
      @Nullable Term<Boolean> having) {
    Function<Env, List<Env>> groups = any -> groups(any, kept(any, relation, where), keys);
    return having == null ? groups.apply(env) : env.early(groups);
  }

  private List<Term<?>> keys(Grammar grammar) {
    List<Term<?>> keys = new ArrayList<>();
    int count = 1 + choices.below(2);
    for (int i = 0; i < count; i++) {
      Term<?> key = grammar.any(1 + choices.below(2));
      keys.add(key.sql() instanceof ColumnClause<?> ? key : labelled(key));
    }
    return keys;
  }

  private <T> Term<T> labelled(Term<T> key) {
    return key.as(key.sql().as(names.next("g")));
  }

  private static <T> Term<T> ofFirstRow(Term<T> key) {
    return new Term<>(key.kind(), key.sql(), env -> env.rows().get(0).value(key));
  }

  private static List<Env> groups(Env env, List<Env> rows, List<Term<?>> keys) {
    List<List<@Nullable Object>> known = new ArrayList<>();
    List<List<Env>> groups = new ArrayList<>();
    for (Env row : rows) {
      List<@Nullable Object> key = row.row(keys);
      int at = indexOf(known, key);
      if (at < 0) {
        known.add(key);
        groups.add(new ArrayList<>());
        at = groups.size() - 1;
      }
      groups.get(at).add(row);
    }
    return groups.stream().map(group -> env.among(group, 0)).toList();
  }

  private static int indexOf(List<List<@Nullable Object>> known, List<@Nullable Object> key) {
    for (int i = 0; i < known.size(); i++) {
      if (Compare.sameRow(known.get(i), key)) {
        return i;
      }
    }
    return -1;
  }
}
