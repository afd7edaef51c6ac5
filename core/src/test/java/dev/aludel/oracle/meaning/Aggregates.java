package dev.aludel.oracle.meaning;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** ISO/IEC 9075-2, 10.9 aggregate function: all of them leave NULL out. */
public final class Aggregates {

  private Aggregates() {}

  /** The values that are there. */
  public static List<Object> values(Meaning meaning, List<Env> rows) {
    return rows.stream()
        .<@Nullable Object>map(row -> row.value(meaning))
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .toList();
  }

  public static List<Object> distinct(List<Object> values) {
    List<Object> distinct = new ArrayList<>();
    for (Object value : values) {
      if (distinct.stream().noneMatch(known -> Compare.order(known, value) == 0)) {
        distinct.add(value);
      }
    }
    return distinct;
  }

  public static @Nullable Object min(List<Object> values) {
    return values.stream().min(Compare::order).orElse(null);
  }

  public static @Nullable Object max(List<Object> values) {
    return values.stream().max(Compare::order).orElse(null);
  }

  /** Of 32-bit integers, in more bits. */
  public static @Nullable Object integerSum(Env env, List<Object> values) {
    return values.isEmpty()
        ? null
        : Arithmetic.integer(
            env,
            values.stream()
                .map(value -> BigInteger.valueOf((Long) value))
                .reduce(BigInteger.ZERO, BigInteger::add),
            Width.SUM);
  }

  public static @Nullable Object decimalSum(Env env, List<Object> values) {
    return decimalSum(env, values, values);
  }

  /** Of a frame that moves along more values, which doubles may not forget when they leave it. */
  public static @Nullable Object decimalSum(Env env, List<Object> values, List<Object> passed) {
    if (values.isEmpty()) {
      return null;
    }
    Decimal sum = Decimal.exact(BigDecimal.ZERO);
    for (Object value : values) {
      sum = sum.plus((Decimal) value);
      Arithmetic.requireShort(env, sum);
    }
    BigDecimal size = passed.stream()
        .map(value -> ((Decimal) value).value().abs())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    return Arithmetic.kept(env, sum, size);
  }
}
