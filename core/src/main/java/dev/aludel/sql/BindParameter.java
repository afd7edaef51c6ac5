package dev.aludel.sql;

import dev.aludel.error.CompileException;
import dev.aludel.type.SqlType;
import dev.aludel.type.Types;
import org.jspecify.annotations.Nullable;

/**
 * A {@code ?}: a value sent beside the SQL, or, if {@code required}, a name whose value each execution gives. All
 * required parameters of one name in a statement get the same value.
 */
public record BindParameter<T>(
    @Nullable String name, @Nullable T value, SqlType<T> type, boolean required)
    implements Bind<T>, Expression<T> {

  public static <T> BindParameter<T> of(@Nullable T value, SqlType<T> type) {
    return new BindParameter<>(null, value, type, false);
  }

  public static <T> BindParameter<T> required(String name, SqlType<T> type) {
    return new BindParameter<>(name, null, type, true);
  }

  /** With the type that the value's class has by default. */
  @SuppressWarnings("unchecked") // the type found is the one of the value's own class
  static <T> BindParameter<T> guess(T value) {
    SqlType<T> type = (SqlType<T>) Types.of(value.getClass())
        .orElseThrow(() -> CompileException.of(
            "No SQL type is known for values of %s.".formatted(value.getClass().getName()),
            "Give the type beside the value.",
            "unknown-type"));
    return of(value, type);
  }

  @Override
  public String toString() {
    String shown = type.isSecret() ? "***" : String.valueOf(value);
    return "BindParameter[name=%s, value=%s, type=%s, required=%s]"
        .formatted(name, shown, type, required);
  }

  @Override
  public <R> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitBind(this);
  }
}
