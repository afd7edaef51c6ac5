package dev.aludel.sql;

import dev.aludel.type.SqlType;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An expression with invisible marks, for those who take statements apart. */
public record Annotated<T>(Expression<T> expression, Map<String, Object> annotations)
    implements Expression<T> {

  public Annotated {
    annotations = Map.copyOf(annotations);
  }

  public @Nullable Object annotation(String key) {
    return annotations.get(key);
  }

  /** What an expression is beneath its annotations. */
  @SuppressWarnings("unchecked") // an annotated expression has the type of its inner one
  public static <T> Expression<T> strip(Expression<T> expression) {
    return expression instanceof Annotated<?> annotated
        ? (Expression<T>) strip(annotated.expression)
        : expression;
  }

  @Override
  public Annotated<T> annotate(String key, Object value) {
    Map<String, Object> more = new HashMap<>(annotations);
    more.put(key, value);
    return new Annotated<>(expression, more);
  }

  @Override
  public SqlType<T> type() {
    return expression.type();
  }

  @Override
  public <R> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitAnnotated(this);
  }
}
