package dev.aludel.type;

import dev.aludel.error.ValueException;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Binds decimals, but for those that are short only as long as nobody writes them out: drivers do, and 1E+1000000 has a
 * million zeros then. Digits that are not zeros are in memory already and may be many.
 */
final class Decimals {

  private static final int MOST_ZEROS = 1_000;

  private Decimals() {}

  static void write(PreparedStatement statement, int index, BigDecimal value) throws SQLException {
    long behind = -(long) value.scale();
    long before = (long) value.scale() - value.precision();
    if (Math.max(behind, before) > MOST_ZEROS) {
      throw ValueException.of(
          "Parameter %d is a decimal of %d zeros when it is written out, and databases keep %d digits at most."
              .formatted(index, Math.max(behind, before), MOST_ZEROS),
          "Round it, or store it as text.",
          "decimal-too-long");
    }
    statement.setBigDecimal(index, value);
  }
}
