package dev.aludel.sql;

import dev.aludel.type.SqlType;
import dev.aludel.type.Types;
import java.util.Collection;
import java.util.List;

/** A row value, {@code (a, b)}, to be compared as a whole: {@code tuple(a, b).in(List.of(List.of(1, 2)))}. */
public record Tuple(List<Expression<?>> elements) implements Expression<List<?>> {

  public Tuple {
    elements = List.copyOf(elements);
  }

  @Override
  public TupleType type() {
    return new TupleType(elements.stream().<SqlType<?>>map(Expression::type).toList());
  }

  /** As {@link #in(Collection)}, against the rows of a query that selects as many columns. */
  public Expression<Boolean> inRows(Query<? extends Row> query) {
    return Comparison.of(this, Operator.IN, new ScalarSubquery<Object>(query, Types.OTHER));
  }

  @Override
  public <R> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitTuple(this);
  }
}
