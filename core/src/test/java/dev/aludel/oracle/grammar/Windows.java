package dev.aludel.oracle.grammar;

import dev.aludel.oracle.meaning.Aggregates;
import dev.aludel.oracle.meaning.Env;
import dev.aludel.oracle.meaning.Fault;
import dev.aludel.oracle.meaning.Quirk;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Frame.Bound;
import dev.aludel.sql.FunctionCall;
import dev.aludel.sql.Sql;
import dev.aludel.sql.Window;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Functions over a window of rows. */
final class Windows {

  private final Grammar grammar;
  private final Choices choices;

  Windows(Grammar grammar) {
    this.grammar = grammar.in(grammar.scope.withoutWindows().plain());
    this.choices = grammar.choices;
  }

  @SuppressWarnings("unchecked") // each kind is made by what makes it
  <T> Term<T> over(Kind<T> kind, int depth) {
    if (kind == Kind.LONG) {
      return (Term<T>) failing(position());
    }
    if (kind == Kind.BOOLEAN) {
      return (Term<T>)
          Conditions.comparison(failing(position()), grammar.literal(Kind.LONG), choices.below(6));
    }
    Term<T> aggregated = grammar.term(kind, Math.min(depth, 1));
    return failing(framed(aggregated));
  }

  private static <T> Term<T> failing(Term<T> window) {
    return new Term<>(window.kind(), window.sql(), env -> {
      env.risk(Quirk.BRANCHES_FAIL, Fault.INTERNAL);
      return window.in(env);
    });
  }

  private List<Term<?>> partition() {
    List<Term<?>> partition = new ArrayList<>();
    int count = choices.below(3);
    for (int i = 0; i < count; i++) {
      partition.add(grammar.leaf(choices.of(List.of(Kind.INT, Kind.TEXT, Kind.BOOLEAN))));
    }
    // A constant is a position in some databases, and an error in others.
    partition.removeIf(term -> !(term.sql() instanceof dev.aludel.sql.ColumnClause<?>));
    return partition;
  }

  private List<SortTerm> order() {
    List<SortTerm> order = new ArrayList<>();
    if (choices.below(2) == 1) {
      Term<?> key = grammar.any(1);
      if (key.sql() instanceof dev.aludel.sql.ColumnClause<?>) {
        order.add(SortTerm.any(choices, key));
      }
    }
    return order;
  }

  private static Window window(List<Term<?>> partition, List<SortTerm> order) {
    Window window =
        Sql.partitionBy(partition.stream().map(Term::sql).toArray(Expression<?>[]::new));
    for (SortTerm key : order) {
      window = window.orderBy(key.sql());
    }
    return window;
  }

  /** {@code row_number} in a total order, or {@code rank} in any. */
  private Term<Long> position() {
    List<Term<?>> partition = partition();
    List<SortTerm> order = order();
    if (!order.isEmpty() && choices.below(2) == 1) {
      Partitions partitions = new Partitions(partition, order);
      Comparator<Env> comparator = SortTerm.comparator(order);
      return new Term<>(Kind.LONG, Sql.rank().over(window(partition, order)), env -> {
        Env self = env.rows().get(env.position());
        long before = partitions.of(env).stream()
            .filter(row -> comparator.compare(row, self) < 0)
            .count();
        return before + 1;
      });
    }
    order.addAll(grammar.scope.keys());
    Partitions partitions = new Partitions(partition, order);
    return new Term<>(
        Kind.LONG,
        Sql.rowNumber().over(window(partition, order)),
        env -> partitions.of(env).indexOf(env.rows().get(env.position())) + 1L);
  }

  /** An aggregate over the rows around the row, in a total order. */
  private <T> Term<T> framed(Term<T> aggregated) {
    List<Term<?>> partition = partition();
    List<SortTerm> order = order();
    order.addAll(grammar.scope.keys());
    int before = choices.below(4);
    int after = choices.below(3);
    boolean whole = before == 3;
    Bound start = whole ? Bound.UNBOUNDED_PRECEDING : bound(before, true);
    Window window = window(partition, order).rows(start, bound(after, false));
    FunctionCall<T> call = call(aggregated);
    Partitions partitions = new Partitions(partition, order);
    return new Term<>(aggregated.kind(), call.over(window), env -> {
      List<Env> sorted = partitions.of(env);
      int self = sorted.indexOf(env.rows().get(env.position()));
      int from = whole ? 0 : Math.max(0, self - before);
      int to = Math.min(sorted.size(), self + after + 1);
      List<Object> frame = Aggregates.values(aggregated, sorted.subList(from, to));
      return call.name().equals("sum")
          ? Aggregates.decimalSum(env, frame, Aggregates.values(aggregated, sorted))
          : call.name().equals("min") ? Aggregates.min(frame) : Aggregates.max(frame);
    });
  }

  private <T> FunctionCall<T> call(Term<T> aggregated) {
    int choice = choices.below(3);
    if (choice == 2 && aggregated.kind() == (Object) Kind.DECIMAL) {
      return sum(aggregated.sql());
    }
    return choice == 0 ? Sql.min(aggregated.sql()) : Sql.max(aggregated.sql());
  }

  private static <T> FunctionCall<T> sum(Expression<T> summed) {
    return Sql.func("sum", summed.type(), summed);
  }

  private static Bound bound(int distance, boolean preceding) {
    if (distance == 0) {
      return Bound.CURRENT_ROW;
    }
    return preceding ? Bound.preceding(distance) : Bound.following(distance);
  }
}
