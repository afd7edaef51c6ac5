package dev.aludel.sql;

import dev.aludel.type.SqlType;

/** The right side of a comparison with each row of a query: {@code ANY (SELECT …)}, {@code ALL (SELECT …)}. */
public record Quantified<T>(Word word, ScalarSubquery<T> subquery) implements Expression<T> {

  public enum Word {
    ANY,
    ALL
  }

  @Override
  public SqlType<T> type() {
    return subquery.type();
  }

  @Override
  public <R> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitQuantified(this);
  }
}
