package dev.aludel.sql;

import dev.aludel.type.SqlType;

/** {@code NULL}, {@code TRUE} or {@code FALSE}, written into the SQL. */
public record Constant<T>(Word word, SqlType<T> type) implements Expression<T> {

  public enum Word {
    NULL,
    TRUE,
    FALSE
  }

  @Override
  public <R> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitConstant(this);
  }
}
