package dev.aludel.dialect.sqlite;

import dev.aludel.error.EngineException;
import dev.aludel.type.SqlType;
import dev.aludel.type.Types;
import java.math.BigDecimal;

/**
 * Decimals, which SQLite keeps as 64-bit integers or as doubles: what has more digits than these keep is refused, since it
 * would come back as another number (https://sqlite.org/floatingpoint.html).
 */
final class SqliteNumeric {

  private static final int DIGITS = 15;
  private static final BigDecimal LONGEST = BigDecimal.valueOf(Long.MAX_VALUE);

  private SqliteNumeric() {}

  /** With the zeros at the end that the column's scale asks for; what has more digits than it keeps them. */
  static SqlType<BigDecimal> of(int scale) {
    return Types.NUMERIC.map(
        BigDecimal.class,
        stored -> stored.scale() < scale ? stored.setScale(scale) : stored,
        SqliteNumeric::exact);
  }

  private static BigDecimal exact(BigDecimal value) {
    BigDecimal least = value.stripTrailingZeros();
    boolean integer = least.scale() <= 0 && least.abs().compareTo(LONGEST) <= 0;
    if (!integer && least.precision() > DIGITS) {
      throw new EngineException(
          "A decimal of %d digits does not fit: SQLite keeps %d of them, or integers of 64 bits. Round it, or store it as text. [decimal-too-long]"
              .formatted(least.precision(), DIGITS));
    }
    double stored = value.doubleValue();
    if (!integer && (Double.isInfinite(stored) || stored == 0 && value.signum() != 0)) {
      throw new EngineException(
          "A decimal is larger or smaller than SQLite's numbers, which go from 5E-324 to 1.8E308. Store it as text. [decimal-too-long]");
    }
    return value;
  }
}
