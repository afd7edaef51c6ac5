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

  /** How many digits the decimals have that are cast to. */
  public static final int PRECISION = 30;

  private Casts() {}

  public static @Nullable Object integerToInteger(Env env, @Nullable Object number, Width width) {
    return number == null
        ? null
        : Arithmetic.integer(env, BigInteger.valueOf((Long) number), width);
  }

  public static @Nullable Object decimalToInteger(Env env, @Nullable Object number, Width width) {
    if (number == null) {
      return null;
    }
    Decimal rounded = ((Decimal) number).rounded(0, RoundingMode.HALF_UP);
    BigInteger whole = Arithmetic.kept(env, rounded, rounded.value()).whole();
    if (whole.bitLength() > 63 && env.has(Quirk.DECIMALS_ARE_SHORT)) {
      return whole.signum() > 0 ? Long.MAX_VALUE : Long.MIN_VALUE;
    }
    return Arithmetic.integer(env, whole, width);
  }

  public static @Nullable Object textToInteger(Env env, @Nullable Object text, Width width) {
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
    if (digits.bitLength() > 31) {
      env.mayFail(Fault.BAD_CAST); // which is what H2 calls a number that is too large
    }
    return Arithmetic.integer(env, digits, width);
  }

  public static @Nullable Object integerToDecimal(@Nullable Object number) {
    return number == null ? null : Decimal.exact(BigDecimal.valueOf((Long) number));
  }

  public static @Nullable Object decimalToDecimal(Env env, @Nullable Object number, int scale) {
    if (number == null) {
      return null;
    }
    // Halves are not exact as doubles.
    Decimal rounded = Arithmetic.kept(env, (Decimal) number, ((Decimal) number).value())
        .rounded(scale, RoundingMode.HALF_UP);
    if (rounded.value().precision() - rounded.value().scale() <= PRECISION - scale) {
      return rounded;
    }
    if (env.has(Quirk.DECIMALS_ARE_SHORT)) {
      throw new Undetermined();
    }
    return env.fault(Fault.OVERFLOW);
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
