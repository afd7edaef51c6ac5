package dev.aludel.sql;

import java.util.List;

/**
 * {@code INSERT … RETURNING} and its like: a change that answers rows, and so can be read like a query. Only its execution
 * changes anything, once, before the first row is read. In a {@code WITH} clause only some databases take it.
 */
public record Returning<R>(Dml dml, List<Selection<?>> selections, boolean answersRows)
    implements Query<R> {

  public Returning {
    selections = List.copyOf(selections);
  }

  /** As {@link Dml#completed}. */
  public Returning<R> completed(DefaultValues values) {
    Dml complete = dml.completed(values);
    return complete == dml ? this : new Returning<>(complete, selections, answersRows);
  }

  @Override
  public <V> V accept(StatementVisitor<V> visitor) {
    return visitor.visitReturning(this);
  }
}
