package dev.aludel.sql;

import dev.aludel.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code CASE WHEN … THEN … ELSE … END}; the first condition that holds decides, without ELSE the rest is NULL. */
public record Case<T>(
    List<When<T>> whens, @Nullable Expression<? extends T> otherwise, SqlType<T> type)
    implements Expression<T> {

  /** One condition and what it gives. */
  public record When<T>(Expression<Boolean> condition, Expression<? extends T> result) {}

  public Case {
    whens = List.copyOf(whens);
  }

  public Case<T> when(Expression<Boolean> condition, Expression<? extends T> result) {
    List<When<T>> more = new ArrayList<>(whens);
    more.add(new When<>(condition, result));
    return new Case<>(more, otherwise, type);
  }

  public Case<T> when(Expression<Boolean> condition, T result) {
    return when(condition, BindParameter.of(result, type));
  }

  public Case<T> otherwise(Expression<? extends T> result) {
    return new Case<>(whens, result, type);
  }

  public Case<T> otherwise(T result) {
    return otherwise(BindParameter.of(result, type));
  }

  @Override
  public <R> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitCase(this);
  }
}
