package dev.aludel.sql;

import dev.aludel.type.SqlType;

/** {@code operand COLLATE name}: the same text, compared and sorted by other rules. */
public record Collate<T>(Expression<T> operand, String collation) implements Expression<T> {

  @Override
  public SqlType<T> type() {
    return operand.type();
  }

  @Override
  public <R> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitCollate(this);
  }
}
