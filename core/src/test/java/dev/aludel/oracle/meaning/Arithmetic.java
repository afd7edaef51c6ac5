package dev.aludel.oracle.meaning;

import static dev.aludel.oracle.meaning.SqlFault.settled;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** ISO/IEC 9075-2, 6.27 numeric value expression. Quotients of integers are integers, cut towards zero. */
public final class Arithmetic {

  private static final BigInteger LONGEST = BigInteger.valueOf(Long.MAX_VALUE);
  private static final BigDecimal LIMIT = BigDecimal.valueOf(Long.MAX_VALUE);
  // Its square still has its integer digits beside 38 of fraction.
  private static final BigDecimal LARGE = new BigDecimal("1e13");
  private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);

  private Arithmetic() {}

  /** What stands between two numbers. */
  public enum Operation {
    PLUS,
    MINUS,
    TIMES,
    DIVIDED_BY,
    MODULO
  }

  /** Of two integers of one width. */
  public static @Nullable Object integers(
      Env env, Operation operation, @Nullable Object left, @Nullable Object right, Width width) {
    if (left == null || right == null) {
      return unlessByZero(env, operation, right);
    }
    BigInteger a = BigInteger.valueOf((Long) settled(left));
    BigInteger b = BigInteger.valueOf((Long) settled(right));
    boolean divides = operation == Operation.DIVIDED_BY || operation == Operation.MODULO;
    if (divides && b.signum() == 0) {
      return byZero(env);
    }
    boolean negates = operation == Operation.MINUS && b.equals(LEAST) && a.signum() >= 0;
    if (negates && env.has(Quirk.OVERFLOW_GOES_ON)) {
      throw new Undetermined();
    }
    return integer(
        env,
        switch (operation) {
          case PLUS -> a.add(b);
          case MINUS -> a.subtract(b);
          case TIMES -> a.multiply(b);
          case DIVIDED_BY -> a.divide(b);
          case MODULO -> a.remainder(b);
        },
        width);
  }

  /** NULL; but what is NULL under suspicion may be a number in truth. */
  private static @Nullable Object unlessByZero(
      Env env, Operation operation, @Nullable Object divisor) {
    boolean divides = operation == Operation.DIVIDED_BY || operation == Operation.MODULO;
    boolean zero = divisor instanceof Long number && number == 0
        || divisor instanceof Decimal decimal && decimal.value().signum() == 0;
    return env.isStrict() && divides && zero ? byZero(env) : null;
  }

  private static @Nullable Object byZero(Env env) {
    return env.has(Quirk.DIVISION_BY_ZERO_IS_NULL) ? null : env.fault(Fault.DIVISION_BY_ZERO);
  }

  /** A result, if it is one of the type. */
  static @Nullable Object integer(Env env, BigInteger result, Width width) {
    if (result.compareTo(LONGEST) > 0 || result.compareTo(LEAST) < 0) {
      if (width == Width.SUM || env.isOverflowFloating()) {
        throw new Undetermined();
      }
      return env.fault(Fault.OVERFLOW);
    }
    return width.isWide(env) || result.bitLength() < 32
        ? result.longValue()
        : env.fault(Fault.OVERFLOW);
  }

  public static @Nullable Object negatedInteger(Env env, @Nullable Object number, Width width) {
    boolean least = number != null && (Long) number == Long.MIN_VALUE;
    if (least && env.has(Quirk.OVERFLOW_GOES_ON)) {
      throw new Undetermined();
    }
    return number == null
        ? null
        : integer(env, BigInteger.valueOf((Long) number).negate(), width);
  }

  public static @Nullable Object absoluteInteger(Env env, @Nullable Object number, Width width) {
    if (number != null && (Long) number == Long.MIN_VALUE) {
      return env.fault(Fault.OVERFLOW); // nowhere a floating-point number
    }
    return number == null
        ? null
        : integer(env, BigInteger.valueOf((Long) number).abs(), width);
  }

  public static @Nullable Object decimals(
      Env env, Operation operation, @Nullable Object left, @Nullable Object right) {
    if (left == null || right == null) {
      return unlessByZero(env, operation, right);
    }
    Decimal a = (Decimal) settled(left);
    Decimal b = (Decimal) settled(right);
    BigDecimal size = a.value().abs().max(b.value().abs());
    if (size.compareTo(LARGE) > 0 && env.has(Quirk.DECIMALS_ARE_SHORT)) {
      throw new Undetermined();
    }
    return switch (operation) {
      case PLUS -> kept(env, a.plus(b), size);
      case MINUS -> kept(env, a.plus(b.negated()), size);
      case TIMES -> kept(env, a.times(b), size);
      case DIVIDED_BY -> b.isZero() ? byZero(env) : kept(env, quotient(env, a, b), size);
      case MODULO -> throw new IllegalArgumentException("% takes integers");
    };
  }

  private static Decimal quotient(Env env, Decimal left, Decimal right) {
    boolean isShort = env.has(Quirk.DECIMALS_ARE_SHORT);
    return left.dividedBy(right, isShort ? Decimal.SHORT_QUOTIENT : Decimal.QUOTIENT);
  }

  /** A result, as exact as the database keeps it. */
  static Decimal kept(Env env, Decimal result, BigDecimal size) {
    return env.has(Quirk.DECIMALS_ARE_DOUBLES) ? result.blurred(size) : result;
  }

  public static @Nullable Object negatedDecimal(Env env, @Nullable Object number) {
    if (number == null) {
      return null;
    }
    requireShort(env, (Decimal) number);
    return ((Decimal) number).negated();
  }

  public static @Nullable Object absoluteDecimal(Env env, @Nullable Object number) {
    if (number == null) {
      return null;
    }
    Decimal decimal = (Decimal) number;
    requireShort(env, decimal);
    return decimal.value().signum() < 0 ? decimal.negated() : decimal;
  }

  /** A decimal without a fraction is a 64-bit integer in SQLite, and overflows as one. */
  static void requireShort(Env env, Decimal decimal) {
    if (env.has(Quirk.DECIMALS_ARE_DOUBLES) && decimal.value().abs().compareTo(LIMIT) >= 0) {
      throw new Undetermined();
    }
  }
}
