package dev.aludel.dialect.mariadb;

import dev.aludel.type.Kind;
import dev.aludel.type.SqlType;
import dev.aludel.type.StandardType;
import dev.aludel.type.TypeAdapter;
import dev.aludel.type.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** How MariaDB keeps the types that it has not: a moment as its date and time in UTC. */
final class MariaDbTypes implements TypeAdapter {

  static final TypeAdapter ADAPTER = new MariaDbTypes();

  private static final SqlType<OffsetDateTime> MOMENT = Types.TIMESTAMP.map(
      OffsetDateTime.class,
      utc -> utc.atOffset(ZoneOffset.UTC),
      moment -> moment.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime());

  private MariaDbTypes() {}

  @Override
  @SuppressWarnings("unchecked") // the kind says what T is
  public <T> SqlType<T> adapt(StandardType<T> type) {
    return type.kind() == Kind.TIMESTAMP_TZ ? (SqlType<T>) MOMENT : type;
  }
}
