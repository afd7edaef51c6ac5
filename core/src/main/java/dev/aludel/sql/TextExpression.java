package dev.aludel.sql;

import dev.aludel.type.SqlType;
import java.util.Map;

/** SQL written by hand, as a value. */
public record TextExpression<T>(TextTemplate template, Map<String, Bind<?>> binds, SqlType<T> type)
    implements Expression<T> {

  public TextExpression {
    binds = Map.copyOf(binds);
  }

  @Override
  public <R> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitText(this);
  }
}
