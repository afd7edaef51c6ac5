package dev.aludel.sql;

import dev.aludel.error.CompileException;
import org.jspecify.annotations.Nullable;

/** A value of a row, for a column known at run time only. */
final class GivenValue {

  private GivenValue() {}

  /** An expression as it is; anything else as a parameter of the target's type, whose class it must have. */
  static Expression<?> of(Expression<?> target, @Nullable Object value) {
    return value instanceof Expression<?> expression ? expression : bind(target, value);
  }

  private static <T> Expression<T> bind(Expression<T> target, @Nullable Object value) {
    Class<T> javaType = target.type().javaType();
    if (value != null && !javaType.isInstance(value)) {
      throw CompileException.of(
          "%s holds %s values, not %s."
              .formatted(
                  OutputColumns.name(target),
                  javaType.getSimpleName(),
                  value.getClass().getName()),
          "Give a value of that class.",
          "wrong-value-type");
    }
    return BindParameter.of(javaType.cast(value), target.type());
  }
}
