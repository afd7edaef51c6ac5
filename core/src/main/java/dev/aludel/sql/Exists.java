package dev.aludel.sql;

import dev.aludel.type.SqlType;
import dev.aludel.type.Types;

/** {@code EXISTS (SELECT …)}, correlated like {@link ScalarSubquery}. */
public record Exists(Query<?> query, boolean negated) implements Expression<Boolean> {

  Exists negate() {
    return new Exists(query, !negated);
  }

  @Override
  public SqlType<Boolean> type() {
    return Types.BOOLEAN;
  }

  @Override
  public <R> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitExists(this);
  }
}
