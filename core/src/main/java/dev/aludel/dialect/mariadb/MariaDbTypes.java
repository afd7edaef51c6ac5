package dev.aludel.dialect.mariadb;

import dev.aludel.error.ValueException;
import dev.aludel.type.SqlType;
import dev.aludel.type.StandardType;
import dev.aludel.type.TypeAdapter;
import dev.aludel.type.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * How MariaDB keeps the types that it has not: a moment as its date and time in UTC. It has no NaN and no infinities, which
 * its driver would write into the SQL as the names of columns.
 */
final class MariaDbTypes implements TypeAdapter {

  static final TypeAdapter ADAPTER = new MariaDbTypes();

  private static final SqlType<OffsetDateTime> MOMENT = Types.TIMESTAMP.map(
      OffsetDateTime.class,
      utc -> utc.atOffset(ZoneOffset.UTC),
      moment -> moment.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime());

  private static final SqlType<Double> DOUBLES =
      Types.DOUBLE.map(Double.class, stored -> stored, MariaDbTypes::finite);
  private static final SqlType<Float> FLOATS =
      Types.REAL.map(Float.class, stored -> stored, value -> {
        finite((double) value);
        return value;
      });

  private MariaDbTypes() {}

  @Override
  @SuppressWarnings("unchecked") // the kind says what T is
  public <T> SqlType<T> adapt(StandardType<T> type) {
    return (SqlType<T>)
        switch (type.kind()) {
          case TIMESTAMP_TZ -> MOMENT;
          case INTERVAL -> Types.MICROSECONDS;
          case DOUBLE -> DOUBLES;
          case REAL -> FLOATS;
          case NUMERIC -> MariaDbNumeric.of(type.precision());
          default -> type;
        };
  }

  private static Double finite(Double value) {
    if (!Double.isFinite(value)) {
      throw ValueException.of(
          "MariaDB has no %s.".formatted(value),
          "Store NULL, or the number as text.",
          "no-such-number");
    }
    return value;
  }
}
