package dev.aludel.dialect.mariadb;

import dev.aludel.error.ValueException;
import dev.aludel.type.SqlType;
import dev.aludel.type.Types;
import java.math.BigDecimal;

/**
 * Decimals of as many digits as MariaDB has (https://mariadb.com/kb/en/decimal). Of a parameter with more it makes the
 * largest number that it has, without a word.
 */
final class MariaDbNumeric {

  private static final int DIGITS = 65;
  private static final int BEHIND_POINT = 38;

  // What a column has that does not say, see MariaDbTypeNames.
  private static final int BEHIND_POINT_UNSTATED = 30;

  private MariaDbNumeric() {}

  /** For columns of that precision; 0 is one that was not given. */
  static SqlType<BigDecimal> of(int precision) {
    int most = precision == 0 ? BEHIND_POINT_UNSTATED : BEHIND_POINT;
    return Types.NUMERIC.map(BigDecimal.class, stored -> stored, value -> exact(value, most));
  }

  private static BigDecimal exact(BigDecimal value, int mostBehindPoint) {
    BigDecimal least = value.stripTrailingZeros();
    long before = Math.max((long) least.precision() - least.scale(), 0);
    int behind = Math.max(least.scale(), 0);
    if (before + behind > DIGITS || behind > mostBehindPoint) {
      throw ValueException.of(
          "A decimal has %d digits before the point and %d behind it, and MariaDB keeps %d, of them %d behind it."
              .formatted(before, behind, DIGITS, mostBehindPoint),
          "Round it, or store it as text.",
          "decimal-too-long");
    }
    return value;
  }
}
