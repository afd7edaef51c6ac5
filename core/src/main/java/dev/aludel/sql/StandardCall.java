package dev.aludel.sql;

import dev.aludel.type.SqlType;
import java.util.List;

/** A {@link StandardFunction} of operands. */
public record StandardCall<T>(
    StandardFunction function, List<Expression<?>> operands, SqlType<T> type)
    implements Expression<T> {

  public StandardCall {
    operands = List.copyOf(operands);
  }

  static <T> StandardCall<T> of(
      StandardFunction function, SqlType<T> type, Expression<?>... operands) {
    return new StandardCall<>(function, List.of(operands), type);
  }

  @Override
  public <R> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitStandardCall(this);
  }
}
