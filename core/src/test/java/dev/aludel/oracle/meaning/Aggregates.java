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

  /** In 64 bits or in more: databases differ in where the sum of integers ends, but none ends before. */
  public static @Nullable Object integerSum(Env env, List<Object> values, boolean isLong) {
    env.risk(Quirk.NULL_LOSES_ITS_TYPE, Fault.UNTYPED);
    if (values.isEmpty()) {
      return null;
    }
    BigInteger sum = BigInteger.ZERO;
    for (Object value : values) {
      sum = sum.add(BigInteger.valueOf((Long) value));
      if (sum.bitLength() > 62) {
        throw new Undetermined();
      }
    }
    if (!isLong && sum.bitLength() > 31) {
      throw new Undetermined();
    }
    return sum.longValue();
  }

  public static @Nullable Object decimalSum(Env env, List<Object> values) {
    env.risk(Quirk.NULL_LOSES_ITS_TYPE, Fault.UNTYPED);
    if (values.isEmpty()) {
      return null;
    }
    Decimal sum = Decimal.exact(BigDecimal.ZERO);
    BigDecimal size = BigDecimal.ZERO;
    for (Object value : values) {
      sum = sum.plus((Decimal) value);
      Arithmetic.requireShort(env, sum);
      size = size.add(((Decimal) value).value().abs());
    }
    return Arithmetic.kept(env, sum, size);
  }
}
