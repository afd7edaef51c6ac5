package dev.aludel.dialect;

import dev.aludel.error.ValueException;
import dev.aludel.sql.ColumnClause;
import dev.aludel.type.NativeEnum;
import dev.aludel.type.StandardType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;

/**
 * What a column can hold. Databases differ in what they do about more: one refuses it, another rounds or cuts it without a
 * word, SQLite keeps it. Here it is refused by all, unless the type rounds.
 *
 * @param unit the smallest part of a second that is kept
 */
record ColumnLimit(String column, StandardType<?> type, ChronoUnit unit) {

  static ColumnLimit of(ColumnClause<?> column, StandardType<?> storage, Features features) {
    ChronoUnit unit = features.supports(Feature.NANOSECONDS) ? ChronoUnit.NANOS : ChronoUnit.MICROS;
    String name = column.from().description() + "." + column.name();
    return new ColumnLimit(name, storage, unit);
  }

  /** The value as it is sent: itself, or rounded where the type says so. */
  Object fit(Object value) {
    if (value instanceof String text) {
      return text(text);
    }
    if (value instanceof byte[] bytes) {
      return bytes(bytes);
    }
    if (value instanceof BigDecimal number && type.precision() > 0) {
      return decimal(number);
    }
    if (value instanceof Duration duration) {
      return duration(duration);
    }
    boolean ofSeconds = value instanceof LocalTime
        || value instanceof LocalDateTime
        || value instanceof OffsetDateTime;
    return ofSeconds ? time((Temporal) value) : value;
  }

  private String text(String text) {
    NativeEnum constants = type.constants();
    if (constants != null && !constants.constants().contains(text)) {
      throw ValueException.of(
          "%s takes %s, and the value is none of them."
              .formatted(column, String.join(", ", constants.constants())),
          "Correct it, or add it to the enum.",
          "unknown-constant");
    }
    int characters = text.codePointCount(0, text.length());
    if (type.length() > 0 && characters > type.length()) {
      throw tooLong(characters, "characters");
    }
    return text;
  }

  private byte[] bytes(byte[] bytes) {
    if (type.length() > 0 && bytes.length > type.length()) {
      throw tooLong(bytes.length, "bytes");
    }
    return bytes;
  }

  private ValueException tooLong(int length, String unitOfLength) {
    return ValueException.of(
        "%s takes at most %d %s, and the value has %d."
            .formatted(column, type.length(), unitOfLength, length),
        "Shorten it, or make the column longer.",
        "value-too-long");
  }

  private BigDecimal decimal(BigDecimal number) {
    BigDecimal fitting = number;
    if (number.scale() > type.scale() && number.stripTrailingZeros().scale() > type.scale()) {
      if (!type.rounds()) {
        throw ValueException.of(
            "%s keeps %d digits behind the point, and the value has %d."
                .formatted(column, type.scale(), number.stripTrailingZeros().scale()),
            "Round it, or declare the column's type as NUMERIC(%d, %d).rounded()."
                .formatted(type.precision(), type.scale()),
            "too-many-digits");
      }
      fitting = number.setScale(type.scale(), RoundingMode.HALF_UP);
    }
    long whole = (long) fitting.precision() - fitting.scale();
    if (fitting.signum() != 0 && whole > type.precision() - type.scale()) {
      throw ValueException.of(
          "%s takes %d digits before the point, and the value has %d."
              .formatted(column, type.precision() - type.scale(), whole),
          "Make the column's precision larger.",
          "number-too-large");
    }
    return fitting;
  }

  private Duration duration(Duration duration) {
    if (duration.getNano() % 1_000 == 0) {
      return duration;
    }
    if (!type.rounds()) {
      throw ValueException.of(
          "%s keeps microseconds, and the value has nanoseconds.".formatted(column),
          "Cut it, truncatedTo(ChronoUnit.MICROS), or declare the column's type as INTERVAL.rounded().",
          "too-fine-time");
    }
    return duration.truncatedTo(ChronoUnit.MICROS);
  }

  private Temporal time(Temporal time) {
    if (time.get(ChronoField.NANO_OF_SECOND) % unit.getDuration().toNanos() == 0) {
      return time;
    }
    if (!type.rounds()) {
      throw ValueException.of(
          "%s keeps microseconds, and the value has nanoseconds.".formatted(column),
          "Cut it, truncatedTo(ChronoUnit.MICROS), or declare the column's type as %s.rounded()."
              .formatted(type.kind()),
          "too-fine-time");
    }
    return cut(time);
  }

  // Cut, not rounded up: the last moment of a day stays in that day.
  private Temporal cut(Temporal time) {
    if (time instanceof LocalTime local) {
      return local.truncatedTo(unit);
    }
    return time instanceof LocalDateTime local
        ? local.truncatedTo(unit)
        : ((OffsetDateTime) time).truncatedTo(unit);
  }
}
