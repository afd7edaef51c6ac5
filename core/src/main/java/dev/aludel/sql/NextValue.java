package dev.aludel.sql;

import dev.aludel.type.SqlType;
import dev.aludel.type.Types;
import org.jspecify.annotations.Nullable;

/** The next value of a sequence; each evaluation takes one. */
public record NextValue(@Nullable String schema, String sequence) implements Expression<Long> {

  @Override
  public SqlType<Long> type() {
    return Types.BIGINT;
  }

  @Override
  public <R> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitNextValue(this);
  }
}
