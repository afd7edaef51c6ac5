package dev.aludel.sql;

import dev.aludel.type.SqlType;

/** A function computed over a window of rows: {@code rank() OVER (PARTITION BY … ORDER BY …)}. */
public record Over<T>(FunctionCall<T> function, Window window) implements Expression<T> {

  @Override
  public SqlType<T> type() {
    return function.type();
  }

  @Override
  public <R> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitOver(this);
  }
}
