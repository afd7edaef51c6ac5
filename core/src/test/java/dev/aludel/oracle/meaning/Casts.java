package dev.aludel.oracle.meaning;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** ISO/IEC 9075-2, 6.13 cast specification. */
public final class Casts {

  private static final Pattern INTEGER = Pattern.compile("\\s*([+-]?\\d+)\\s*");
  private static final Pattern PREFIX = Pattern.compile("\\s*([+-]?\\d+).*", Pattern.DOTALL);

  private Casts() {}

  public static @Nullable Object integerToInteger(
      Env env, @Nullable Object number, boolean isLong) {
    return number == null
        ? null
        : Arithmetic.integer(env, BigInteger.valueOf((Long) number), isLong);
  }

  public static @Nullable Object decimalToInteger(
      Env env, @Nullable Object number, boolean isLong) {
    if (number == null) {
      return null;
    }
    RoundingMode mode = env.has(Quirk.CAST_TRUNCATES) ? RoundingMode.DOWN : RoundingMode.HALF_UP;
    Decimal rounded = ((Decimal) number).rounded(0, mode);
    return Arithmetic.integer(env, rounded.value().toBigInteger(), isLong);
  }

  public static @Nullable Object textToInteger(Env env, @Nullable Object text, boolean isLong) {
    if (text == null) {
      return null;
    }
    boolean lenient = env.has(Quirk.TEXT_CASTS_BY_PREFIX);
    Matcher matcher = (lenient ? PREFIX : INTEGER).matcher((String) text);
    if (!matcher.matches()) {
      return lenient ? Long.valueOf(0) : env.fault(Fault.BAD_CAST);
    }
    BigInteger digits = new BigInteger(matcher.group(1));
    if (lenient && digits.bitLength() > 63) {
      throw new Undetermined();
    }
    return Arithmetic.integer(env, digits, isLong);
  }

  public static @Nullable Object integerToDecimal(@Nullable Object number) {
    return number == null ? null : Decimal.exact(BigDecimal.valueOf((Long) number));
  }

  public static @Nullable Object decimalToDecimal(Env env, @Nullable Object number, int scale) {
    if (number == null || env.has(Quirk.CAST_KEEPS_DIGITS)) {
      return number;
    }
    return ((Decimal) number).rounded(scale, RoundingMode.HALF_UP);
  }

  public static @Nullable Object toText(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  public static @Nullable Object booleanToInteger(@Nullable Object condition) {
    if (condition == null) {
      return null;
    }
    return (Boolean) condition ? 1L : 0L;
  }

  public static @Nullable Object timestampToDate(@Nullable Object moment) {
    return moment == null ? null : ((LocalDateTime) moment).toLocalDate();
  }

  public static @Nullable Object dateToTimestamp(@Nullable Object date) {
    return date == null ? null : ((LocalDate) date).atStartOfDay();
  }
}
