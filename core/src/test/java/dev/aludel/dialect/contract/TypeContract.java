package dev.aludel.dialect.contract;

import static dev.aludel.schema.Column.column;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.literal;
import static dev.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.error.EngineException;
import dev.aludel.fixture.ScratchDatabase;
import dev.aludel.fixture.server.Databases;
import dev.aludel.schema.Column;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import dev.aludel.type.SqlType;
import dev.aludel.type.Types;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each type there and back: through a column, as NULL, and as a bare parameter in a SELECT list. */
abstract class TypeContract {

  private final ScratchDatabase database;

  TypeContract(Databases server) {
    database = new ScratchDatabase(server);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void keepsNumbers() {
    assertThat(roundTrip(Types.SMALLINT, (short) 7)).isEqualTo((short) 7);
    assertThat(roundTrip(Types.INTEGER, Integer.MIN_VALUE)).isEqualTo(Integer.MIN_VALUE);
    assertThat(roundTrip(Types.BIGINT, Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
    assertThat(roundTrip(Types.REAL, 1.5f)).isEqualTo(1.5f);
    assertThat(roundTrip(Types.REAL, 16_777_216f)).isEqualTo(16_777_216f);
    assertThat(roundTrip(Types.REAL, 0.1f)).isEqualTo(0.1f);
    assertThat(roundTrip(Types.DOUBLE, 0.1)).isEqualTo(0.1);
    assertThat(roundTrip(Types.NUMERIC(10, 2), new BigDecimal("1234.50")))
        .isEqualTo(new BigDecimal("1234.50"));
    assertThat(roundTrip(typeOf(Byte.class), (byte) -1)).isEqualTo((byte) -1);
  }

  @Test
  void keepsEveryDigitOrRefusesTheNumber() {
    keepsOrRefuses(Types.NUMERIC, new BigDecimal("0.1234567890123456789"));
    keepsOrRefuses(typeOf(BigInteger.class), new BigInteger("123456789012345678901234567890"));
  }

  private <T> void keepsOrRefuses(SqlType<T> type, T value) {
    try {
      T read = type.javaType().cast(roundTrip(type, value));
      assertThat(type.sameValue(value, read)).as("%s", read).isTrue();
    } catch (EngineException refused) {
      assertThat(refused).hasMessageContaining("[decimal-too-long]");
    }
  }

  @Test
  void castsGreatDecimalsExactly() {
    BigDecimal great = new BigDecimal("9007199254740993");
    Table table = new MetaData().table("t", column("v", Types.NUMERIC(20, 0)));
    table.metaData().createAll(database);
    Column<BigDecimal> column = table.column("v", BigDecimal.class);
    database.run(insert(table).values(column, great));

    assertThat(database.run(select(column.cast(Types.BIGINT))).get(0))
        .containsExactly(9_007_199_254_740_993L);
    assertThat(database.run(select(column.cast(Types.NUMERIC(20, 2)))).get(0).get(0))
        .isInstanceOfSatisfying(
            BigDecimal.class, read -> assertThat(read).isEqualByComparingTo(great));
  }

  @Test
  void keepsTextAndBytes() {
    assertThat(roundTrip(Types.VARCHAR(5), "é'\"\\")).isEqualTo("é'\"\\");
    assertThat(roundTrip(Types.TEXT, "x".repeat(100_000))).isEqualTo("x".repeat(100_000));
    assertThat(roundTrip(typeOf(Character.class), 'c')).isEqualTo('c');
    assertThat(roundTrip(Types.BINARY, new byte[] {0, 1, -1})).isEqualTo(new byte[] {0, 1, -1});
    assertThat(roundTrip(Types.BINARY(3), new byte[] {0, 1, -1})).isEqualTo(new byte[] {0, 1, -1});
  }

  @Test
  void keepsTimes() {
    LocalTime time = LocalTime.of(23, 59, 58, 123_456_000);
    LocalDateTime dateTime = LocalDateTime.of(2024, 2, 29, 1, 2, 3, 456_789_000);
    OffsetDateTime moment = OffsetDateTime.parse("2024-02-29T01:02:03.456789+05:30");

    assertThat(roundTrip(Types.DATE, LocalDate.of(1, 1, 1))).isEqualTo(LocalDate.of(1, 1, 1));
    assertThat(roundTrip(Types.TIME, time)).isEqualTo(time);
    assertThat(roundTrip(Types.TIMESTAMP, dateTime)).isEqualTo(dateTime);
    assertThat(roundTrip(Types.TIMESTAMP_TZ, moment))
        .isInstanceOfSatisfying(
            OffsetDateTime.class, read -> assertThat(read.isEqual(moment)).isTrue());
    assertThat(roundTrip(Types.INSTANT, moment.toInstant())).isEqualTo(moment.toInstant());
    assertThat(roundTrip(typeOf(Instant.class), Instant.EPOCH)).isEqualTo(Instant.EPOCH);
  }

  @Test
  void keepsTruthUuidsAndEnums() {
    UUID uuid = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");

    assertThat(roundTrip(Types.BOOLEAN, true)).isEqualTo(true);
    assertThat(roundTrip(Types.UUID, uuid)).isEqualTo(uuid);
    assertThat(roundTrip(Types.enumeration(DayOfWeek.class), DayOfWeek.FRIDAY))
        .isEqualTo(DayOfWeek.FRIDAY);
  }

  private static <T> SqlType<T> typeOf(Class<T> javaType) {
    return Types.of(javaType).orElseThrow();
  }

  private <T> @Nullable Object roundTrip(SqlType<T> type, T value) {
    Table table =
        new MetaData().table("t", column("id", Types.INTEGER).primaryKey(), column("v", type));
    table.metaData().createAll(database);
    Column<T> column = table.column("v", type.javaType());
    database.run(insert(table).values(column, value).row((Object) null));

    Object read =
        database.run(select(column).orderBy(table.column("id"))).get(0).get(0);
    assertThat(database.run(select(column).where(column.isNull())).get(0))
        .containsExactly((Object) null);
    Object alone = database.run(select(literal(value, type))).get(0).get(0);
    assertThat(type.sameValue(value, type.javaType().cast(alone))).isTrue();
    if (!type.equals(Types.TEXT) && type.storage().kind() != Types.BINARY.kind()) {
      assertThat(database.run(select(column).where(column.eq(value)))).hasSize(1);
    }
    table.metaData().dropAll(database);
    return read;
  }
}
