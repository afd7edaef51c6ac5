package dev.aludel.sql;

import dev.aludel.type.SqlType;

/** In what an INSERT does on a conflict: the value that the row which could not be inserted has for a column. */
public record Excluded<T>(ColumnClause<T> column) implements Expression<T> {

  @Override
  public SqlType<T> type() {
    return column.type();
  }

  @Override
  public <R> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitExcluded(this);
  }
}
