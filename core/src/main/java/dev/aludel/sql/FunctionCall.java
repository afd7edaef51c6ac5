package dev.aludel.sql;

import dev.aludel.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code name(arguments)}, for aggregates perhaps with DISTINCT and FILTER. */
public record FunctionCall<T>(
    String name,
    List<Expression<?>> arguments,
    SqlType<T> type,
    boolean isDistinct,
    @Nullable Expression<Boolean> filter)
    implements Expression<T> {

  public FunctionCall {
    arguments = List.copyOf(arguments);
  }

  public FunctionCall<T> distinct() {
    return new FunctionCall<>(name, arguments, type, true, filter);
  }

  /** Only the rows for which the condition holds. */
  public FunctionCall<T> filter(Expression<Boolean> condition) {
    return new FunctionCall<>(name, arguments, type, isDistinct, condition);
  }

  public Over<T> over() {
    return over(Window.EVERYTHING);
  }

  public Over<T> over(List<? extends Expression<?>> partitionBy, List<? extends SortKey> orderBy) {
    return over(Window.EVERYTHING
        .partitionBy(partitionBy.toArray(Expression<?>[]::new))
        .orderBy(orderBy.toArray(SortKey[]::new)));
  }

  public Over<T> over(Window window) {
    return new Over<>(this, window);
  }

  @Override
  public <R> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitFunction(this);
  }
}
