package dev.aludel.type;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The standard types without their lengths: what a dialect must have a name for. */
public enum Kind {
  SMALLINT(
      java.sql.Types.SMALLINT,
      Codec.primitive(Short.class, PreparedStatement::setShort, ResultSet::getShort)),
  INTEGER(
      java.sql.Types.INTEGER,
      Codec.primitive(Integer.class, PreparedStatement::setInt, ResultSet::getInt)),
  BIGINT(
      java.sql.Types.BIGINT,
      Codec.primitive(Long.class, PreparedStatement::setLong, ResultSet::getLong)),
  BOOLEAN(
      java.sql.Types.BOOLEAN,
      Codec.primitive(Boolean.class, PreparedStatement::setBoolean, ResultSet::getBoolean)),
  REAL(
      java.sql.Types.REAL,
      Codec.primitive(Float.class, PreparedStatement::setFloat, ResultSet::getFloat)),
  DOUBLE(
      java.sql.Types.DOUBLE,
      Codec.primitive(Double.class, PreparedStatement::setDouble, ResultSet::getDouble)),
  NUMERIC(
      java.sql.Types.NUMERIC,
      new Codec<>(
          BigDecimal.class,
          Decimals::write,
          ResultSet::getBigDecimal,
          (left, right) -> left.compareTo(right) == 0)),
  VARCHAR(java.sql.Types.VARCHAR, new Codec<>(String.class, Text::write, ResultSet::getString)),
  TEXT(java.sql.Types.VARCHAR, new Codec<>(String.class, Text::write, ResultSet::getString)),
  DATE(java.sql.Types.DATE, Codec.object(LocalDate.class)),
  TIME(java.sql.Types.TIME, Codec.object(LocalTime.class)),
  TIMESTAMP(java.sql.Types.TIMESTAMP, Codec.object(LocalDateTime.class)),
  /** A moment; whether its offset survives depends on the database, so offsets do not count in comparisons. */
  TIMESTAMP_TZ(
      java.sql.Types.TIMESTAMP_WITH_TIMEZONE,
      new Codec<>(
          OffsetDateTime.class,
          PreparedStatement::setObject,
          (rows, index) -> rows.getObject(index, OffsetDateTime.class),
          OffsetDateTime::isEqual)),
  BINARY(
      java.sql.Types.VARBINARY,
      new Codec<>(byte[].class, PreparedStatement::setBytes, ResultSet::getBytes, Arrays::equals)),
  UUID(java.sql.Types.OTHER, Codec.object(UUID.class)),
  /** A JSON document (RFC 8259), by its text. */
  JSON(java.sql.Types.VARCHAR, new Codec<>(String.class, Text::write, ResultSet::getString)),
  /** A name out of a list that the database knows. */
  ENUM(java.sql.Types.VARCHAR, new Codec<>(String.class, Text::write, ResultSet::getString)),
  /** A length of time. */
  INTERVAL(java.sql.Types.OTHER, Codec.object(Duration.class)),
  /** A list; each dialect that has arrays exchanges the type for its own. */
  ARRAY(java.sql.Types.ARRAY, Codec.object(List.class)),
  /** What the driver makes of it: values of unknown type in {@code text()}. */
  OTHER(
      java.sql.Types.NULL,
      new Codec<>(Object.class, PreparedStatement::setObject, ResultSet::getObject));

  private final int jdbcType;
  private final Codec<?> codec;

  Kind(int jdbcType, Codec<?> codec) {
    this.jdbcType = jdbcType;
    this.codec = codec;
  }

  /** The constant of {@link java.sql.Types} that a NULL of this kind is bound as. */
  public int jdbcType() {
    return jdbcType;
  }

  Codec<?> codec() {
    return codec;
  }
}
