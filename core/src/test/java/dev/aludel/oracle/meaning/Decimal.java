package dev.aludel.oracle.meaning;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** A decimal that is only known to lie within {@code error} of {@code value}. Immutable. */
public record Decimal(BigDecimal value, BigDecimal error) {

  private static final MathContext DIGITS = new MathContext(60);
  // The relative error of an IEEE double that is read by its first 15 digits.
  private static final BigDecimal DOUBLE = new BigDecimal("1e-14");
  // PostgreSQL gives a quotient 16 digits in all.
  static final BigDecimal QUOTIENT = new BigDecimal("1e-8");
  static final BigDecimal SHORT_QUOTIENT = new BigDecimal("1e-4");

  public static Decimal exact(BigDecimal value) {
    return new Decimal(value, BigDecimal.ZERO);
  }

  boolean isExact() {
    return error.signum() == 0;
  }

  Decimal plus(Decimal other) {
    return new Decimal(value.add(other.value), error.add(other.error));
  }

  Decimal negated() {
    return new Decimal(value.negate(), error);
  }

  Decimal times(Decimal other) {
    BigDecimal blur = value.abs().multiply(other.error).add(other.value.abs().multiply(error));
    return new Decimal(value.multiply(other.value), blur.add(error.multiply(other.error)));
  }

  boolean isZero() {
    return compareTo(exact(BigDecimal.ZERO)) == 0;
  }

  /** By what is not zero; the digits of the quotient end with an error of at least that. */
  Decimal dividedBy(Decimal other, BigDecimal least) {
    BigDecimal quotient = value.divide(other.value, DIGITS);
    boolean whole =
        isExact() && other.isExact() && quotient.stripTrailingZeros().scale() <= 4;
    if (whole) {
      return exact(quotient);
    }
    BigDecimal divisor = other.value.abs().subtract(other.error);
    BigDecimal blur = error.add(quotient.abs().multiply(other.error)).divide(divisor, DIGITS);
    return new Decimal(quotient, blur.add(least).add(quotient.abs().multiply(DOUBLE)));
  }

  /** As the result of an operation on doubles that were as large as that. */
  Decimal blurred(BigDecimal size) {
    boolean whole = isExact() && isSmallInteger(value) && isSmallInteger(size);
    BigDecimal blur = value.abs().add(size.abs()).multiply(DOUBLE);
    return whole ? this : new Decimal(value, error.add(blur));
  }

  private static boolean isSmallInteger(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0 && number.precision() <= 15;
  }

  /** As an integer, if it is beyond doubt which one. */
  BigInteger whole() {
    return rounded(0, RoundingMode.HALF_UP).value.toBigInteger();
  }

  Decimal rounded(int scale, RoundingMode mode) {
    BigDecimal low = value.subtract(error).setScale(scale, mode);
    BigDecimal high = value.add(error).setScale(scale, mode);
    if (low.compareTo(high) != 0) {
      throw new Undetermined();
    }
    return exact(low);
  }

  int compareTo(Decimal other) {
    BigDecimal difference = value.subtract(other.value);
    BigDecimal blur = error.add(other.error);
    if (blur.signum() != 0 && difference.abs().compareTo(blur) <= 0) {
      throw new Undetermined();
    }
    return difference.signum();
  }

  /** Whether an answer of a database lies within the error. */
  public boolean accepts(BigDecimal answer) {
    return answer.subtract(value).abs().compareTo(error) <= 0;
  }

  @Override
  public String toString() {
    return value.round(new MathContext(20)).toPlainString()
        + (isExact() ? "" : " +- " + error.round(new MathContext(2)));
  }
}
