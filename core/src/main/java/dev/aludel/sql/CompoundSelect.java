package dev.aludel.sql;

import dev.aludel.error.CompileException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Two or more queries put together by one set operator; rows and column names are those of the first. */
public record CompoundSelect<R>(
    SetOperator operator,
    List<Query<R>> queries,
    List<Ordering> ordering,
    RowLimit rowLimit,
    List<Object> options)
    implements Query<R> {

  public CompoundSelect {
    queries = List.copyOf(queries);
    ordering = List.copyOf(ordering);
    options = List.copyOf(options);
  }

  static <R> CompoundSelect<R> of(SetOperator operator, List<Query<R>> queries) {
    int width = OutputColumns.expressions(queries.get(0).selections()).size();
    for (Query<R> query : queries) {
      int other = OutputColumns.expressions(query.selections()).size();
      if (other != width) {
        throw CompileException.of(
            "%s needs queries of as many columns: one has %d, another %d."
                .formatted(operator.symbol(), width, other),
            "Select the same columns in each.",
            "compound-width");
      }
    }
    return new CompoundSelect<>(operator, queries, List.of(), RowLimit.NONE, List.of());
  }

  @Override
  public boolean answersRows() {
    return queries.get(0).answersRows();
  }

  @Override
  public List<Selection<?>> selections() {
    return queries.get(0).selections();
  }

  /** Orders the rows of all queries, by columns or labels of the first one. */
  public CompoundSelect<R> orderBy(SortKey... keys) {
    List<Ordering> more =
        Stream.concat(ordering.stream(), Stream.of(keys).map(SortKey::ordering)).toList();
    return new CompoundSelect<>(operator, queries, more, rowLimit, options);
  }

  public CompoundSelect<R> limit(long rows) {
    return limited(rowLimit.limit(RowLimit.rows(rows)));
  }

  public CompoundSelect<R> offset(long rows) {
    return limited(rowLimit.offset(RowLimit.rows(rows)));
  }

  /** As {@link Select#withTies}. */
  public CompoundSelect<R> withTies() {
    return limited(rowLimit.ties());
  }

  private CompoundSelect<R> limited(RowLimit changed) {
    return new CompoundSelect<>(operator, queries, ordering, changed, options);
  }

  /** Keeps something for whoever executes this; neither SQL nor cache key see it. */
  public CompoundSelect<R> withOption(Object option) {
    List<Object> more = new ArrayList<>(options);
    more.add(option);
    return new CompoundSelect<>(operator, queries, ordering, rowLimit, more);
  }

  /** Whether one more query by the same operator can simply be appended. */
  boolean extendedBy(SetOperator other) {
    return operator == other && operator != SetOperator.EXCEPT && !isFramed();
  }

  /** Whether it has clauses of its own, and so needs parentheses inside another compound. */
  public boolean isFramed() {
    return !ordering.isEmpty() || !rowLimit.isNone();
  }

  @Override
  public <R2> R2 accept(StatementVisitor<R2> visitor) {
    return visitor.visitCompound(this);
  }
}
