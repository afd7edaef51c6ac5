package dev.aludel.sql;

import dev.aludel.error.CompileException;
import dev.aludel.type.SqlType;

/**
 * A query in parentheses as a value. Tables that a surrounding query already has in its FROM are not listed again: the
 * subquery is correlated.
 */
public record ScalarSubquery<T>(Query<? extends T> query, SqlType<T> type)
    implements Expression<T> {

  @SuppressWarnings("unchecked") // one selection makes rows of its own value
  static <T> ScalarSubquery<T> of(Query<? extends T> query) {
    if (query.selections().size() == 1 && query.selections().get(0) instanceof Expression<?> only) {
      return new ScalarSubquery<>(query, (SqlType<T>) only.type());
    }
    throw CompileException.of(
        "A subquery used as a value must select exactly one expression, and this one selects %d."
            .formatted(query.selections().size()),
        "Use subquery() in FROM for more, or tuple(…).in(…) for several columns.",
        "not-scalar");
  }

  @Override
  public <R> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitScalarSubquery(this);
  }
}
