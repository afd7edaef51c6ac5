package dev.aludel.sql;

import dev.aludel.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code name(arguments)}, for aggregates perhaps with DISTINCT, ORDER BY and FILTER. */
public record FunctionCall<T>(
    String name,
    List<Expression<?>> arguments,
    SqlType<T> type,
    boolean isDistinct,
    AggregateOrder order,
    @Nullable Expression<Boolean> filter)
    implements Expression<T> {

  /** A plain call. */
  FunctionCall(String name, List<Expression<?>> arguments, SqlType<T> type) {
    this(name, arguments, type, false, AggregateOrder.NONE, null);
  }

  public FunctionCall {
    arguments = List.copyOf(arguments);
  }

  public FunctionCall<T> distinct() {
    return new FunctionCall<>(name, arguments, type, true, order, filter);
  }

  /** Takes the rows in this order, instead of any. */
  public FunctionCall<T> orderBy(SortKey... keys) {
    return new FunctionCall<>(
        name, arguments, type, isDistinct, AggregateOrder.of(false, keys), filter);
  }

  /** Asks about the rows in this order. PostgreSQL and H2. */
  public FunctionCall<T> withinGroup(SortKey... keys) {
    return new FunctionCall<>(
        name, arguments, type, isDistinct, AggregateOrder.of(true, keys), filter);
  }

  /** Only the rows for which the condition holds. */
  public FunctionCall<T> filter(Expression<Boolean> condition) {
    return new FunctionCall<>(name, arguments, type, isDistinct, order, condition);
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
