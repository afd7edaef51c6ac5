package dev.aludel.dialect.sqlite;

import dev.aludel.error.EngineException;
import dev.aludel.type.SqlType;
import dev.aludel.type.StandardType;
import dev.aludel.type.TypeAdapter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Decimals, which SQLite keeps as 64-bit integers or as doubles: what has more digits than these keep is refused, since it
 * would come back as another number (https://sqlite.org/floatingpoint.html).
 */
record SqliteNumeric(StandardType<BigDecimal> storage) implements SqlType<BigDecimal> {

  private static final int DIGITS = 15;
  private static final MathContext KEPT = new MathContext(DIGITS);
  private static final BigDecimal LONGEST = BigDecimal.valueOf(Long.MAX_VALUE);

  @Override
  public Class<BigDecimal> javaType() {
    return BigDecimal.class;
  }

  /** As a number: the driver would send a text, which equals no number unless a column stands beside it. */
  @Override
  public void bind(PreparedStatement statement, int index, @Nullable BigDecimal value)
      throws SQLException {
    if (value == null) {
      storage.bind(statement, index, null);
    } else if (isLong(value)) {
      statement.setLong(index, value.longValueExact());
    } else {
      statement.setDouble(index, exact(value).doubleValue());
    }
  }

  /** With the zeros at the end that the column's scale asks for; what has more digits than it keeps them. */
  @Override
  public @Nullable BigDecimal read(ResultSet rows, int index) throws SQLException {
    BigDecimal stored = storage.read(rows, index);
    if (stored == null) {
      return null;
    }
    // A double is told by up to 17 digits, of which the last two are no longer those of the
    // decimal.
    BigDecimal kept = stored.scale() > 0 ? stored.round(KEPT) : stored;
    return kept.scale() < storage.scale() ? kept.setScale(storage.scale()) : kept;
  }

  @Override
  public @Nullable Object stored(@Nullable BigDecimal value) {
    return value == null || isLong(value) ? value : exact(value);
  }

  @Override
  public SqlType<BigDecimal> adapted(TypeAdapter adapter) {
    return this;
  }

  @Override
  public SqlType<BigDecimal> rounded() {
    return new SqliteNumeric(storage.rounded());
  }

  @Override
  public boolean sameValue(@Nullable BigDecimal left, @Nullable BigDecimal right) {
    return storage.sameValue(left, right);
  }

  private static boolean isLong(BigDecimal value) {
    return value.stripTrailingZeros().scale() <= 0 && value.abs().compareTo(LONGEST) <= 0;
  }

  private static BigDecimal exact(BigDecimal value) {
    int digits = value.stripTrailingZeros().precision();
    if (digits > DIGITS) {
      throw new EngineException(
          "A decimal of %d digits does not fit: SQLite keeps %d of them, or integers of 64 bits. Round it, or store it as text. [decimal-too-long]"
              .formatted(digits, DIGITS));
    }
    double stored = value.doubleValue();
    if (Double.isInfinite(stored) || stored == 0 && value.signum() != 0) {
      throw new EngineException(
          "A decimal is larger or smaller than SQLite's numbers, which go from 5E-324 to 1.8E308. Store it as text. [decimal-too-long]");
    }
    return value;
  }
}
