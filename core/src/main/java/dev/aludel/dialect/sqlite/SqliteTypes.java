package dev.aludel.dialect.sqlite;

import dev.aludel.error.ValueException;
import dev.aludel.type.SqlType;
import dev.aludel.type.StandardType;
import dev.aludel.type.TypeAdapter;
import dev.aludel.type.Types;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/**
 * How SQLite keeps the types that it has not: dates and times as ISO 8601 text that sorts as they do and that SQLite's
 * own functions read, a moment in UTC, a UUID as text. It has no NaN, for which it would keep NULL.
 */
final class SqliteTypes implements TypeAdapter {

  static final TypeAdapter ADAPTER = new SqliteTypes();

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSSSSS");
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSSSS");

  private static final SqlType<LocalDate> DATES =
      Types.VARCHAR.map(LocalDate.class, LocalDate::parse, LocalDate::toString);
  private static final SqlType<LocalTime> TIMES =
      Types.VARCHAR.map(LocalTime.class, LocalTime::parse, TIME::format);
  private static final SqlType<LocalDateTime> TIMESTAMPS =
      Types.VARCHAR.map(LocalDateTime.class, SqliteTypes::timestamp, TIMESTAMP::format);
  private static final SqlType<OffsetDateTime> MOMENTS =
      Types.VARCHAR.map(OffsetDateTime.class, SqliteTypes::moment, SqliteTypes::text);
  private static final SqlType<UUID> UUIDS =
      Types.VARCHAR.map(UUID.class, UUID::fromString, UUID::toString);

  private static final SqlType<Short> SHORTS =
      new SqliteInteger<>(Types.SMALLINT, number -> (short) number);
  private static final SqlType<Integer> INTEGERS =
      new SqliteInteger<>(Types.INTEGER, number -> (int) number);

  private static final SqlType<Double> DOUBLES =
      Types.DOUBLE.map(Double.class, stored -> stored, SqliteTypes::number);
  private static final SqlType<Float> FLOATS =
      Types.REAL.map(Float.class, stored -> stored, value -> {
        number((double) value);
        return value;
      });

  private SqliteTypes() {}

  @Override
  @SuppressWarnings("unchecked") // the kind says what T is
  public <T> SqlType<T> adapt(StandardType<T> type) {
    return (SqlType<T>)
        switch (type.kind()) {
          case SMALLINT -> SHORTS;
          case INTEGER -> INTEGERS;
          case DATE -> DATES;
          case TIME -> TIMES;
          case TIMESTAMP -> TIMESTAMPS;
          case TIMESTAMP_TZ -> MOMENTS;
          case INTERVAL -> Types.MICROSECONDS;
          case UUID -> UUIDS;
          case DOUBLE -> DOUBLES;
          case REAL -> FLOATS;
          case NUMERIC -> new SqliteNumeric((StandardType<BigDecimal>) type);
          default -> type;
        };
  }

  private static Double number(Double value) {
    if (value.isNaN()) {
      throw ValueException.of(
          "SQLite has no NaN.", "Store NULL, or the number as text.", "no-such-number");
    }
    return value;
  }

  /** Takes what SQLite's own functions give, too: CURRENT_TIMESTAMP has no fraction, and others have a T. */
  private static LocalDateTime timestamp(String text) {
    return LocalDateTime.parse(text.replace(' ', 'T'));
  }

  private static OffsetDateTime moment(String text) {
    boolean marked = text.endsWith("Z");
    return timestamp(marked ? text.substring(0, text.length() - 1) : text).atOffset(ZoneOffset.UTC);
  }

  private static String text(OffsetDateTime moment) {
    return TIMESTAMP.format(moment.withOffsetSameInstant(ZoneOffset.UTC)) + "Z";
  }
}
