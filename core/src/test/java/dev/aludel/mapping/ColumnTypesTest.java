package dev.aludel.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.engine.Engine;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.mapping.model.AllTypes;
import dev.aludel.mapping.model.Mood;
import dev.aludel.orm.Session;
import dev.aludel.orm.SessionFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Values of each type go into a real database and come back. */
class ColumnTypesTest {

  private final Engine engine = Engine.create("jdbc:h2:mem:" + UUID.randomUUID());
  private final Registry registry = Registry.of(AllTypes.class);

  @BeforeEach
  void createTables() {
    registry.metadata().createAll(engine);
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void infersATypeForEachField() {
    assertThat(registry.mapper(AllTypes.class).table()).hasToString("""
        all_types (id BIGINT PRIMARY KEY, primitive_short SMALLINT NOT NULL, primitive_int \
        INTEGER NOT NULL, primitive_boolean BOOLEAN NOT NULL, primitive_float REAL NOT NULL, \
        primitive_double DOUBLE NOT NULL, primitive_byte SMALLINT NOT NULL, primitive_char \
        VARCHAR(1) NOT NULL, boxed_short SMALLINT, boxed_int INTEGER, boxed_long BIGINT, \
        boxed_boolean BOOLEAN, boxed_float REAL, boxed_double DOUBLE, boxed_byte SMALLINT, \
        boxed_char VARCHAR(1), string VARCHAR, decimal NUMERIC(12, 3), big_integer \
        NUMERIC(38, 0), local_date DATE, local_time TIME, local_date_time TIMESTAMP, \
        offset_date_time TIMESTAMP_TZ, instant TIMESTAMP_TZ, bytes BINARY(16), uuid UUID, \
        mood VARCHAR(5))""");
  }

  @Test
  void bringsValuesBack() {
    AllTypes written = filled();

    assertThat(values(roundTrip(written))).isEqualTo(values(filled(1)));
  }

  @Test
  void bringsNullsBack() {
    AllTypes written = new AllTypes();

    AllTypes read = roundTrip(written);

    AllTypes expected = new AllTypes();
    expected.id = 1;
    assertThat(values(read)).isEqualTo(values(expected));
  }

  @Test
  void writesEachValueAnew() {
    AllTypes written = new AllTypes();
    try (Session session = SessionFactory.of(engine).open()) {
      session.add(written);
      session.commit();
      fill(written);
      session.commit();
    }

    try (Session session = SessionFactory.of(engine).open()) {
      AllTypes read = Objects.requireNonNull(session.get(AllTypes.class, 1));
      assertThat(values(read)).isEqualTo(values(filled(1)));
    }
  }

  private AllTypes roundTrip(AllTypes written) {
    try (Session session = SessionFactory.of(engine).open()) {
      session.add(written);
      session.commit();
    }
    try (Session session = SessionFactory.of(engine).open()) {
      AllTypes read = Objects.requireNonNull(session.get(AllTypes.class, 1L));
      assertThat(read).isNotSameAs(written);
      return read;
    }
  }

  private static AllTypes filled() {
    AllTypes all = new AllTypes();
    fill(all);
    return all;
  }

  private static AllTypes filled(long id) {
    AllTypes all = filled();
    all.id = id;
    return all;
  }

  private static void fill(AllTypes all) {
    all.primitiveShort = Short.MIN_VALUE;
    all.primitiveInt = Integer.MIN_VALUE;
    all.primitiveBoolean = true;
    all.primitiveFloat = 1.5f;
    all.primitiveDouble = Math.PI;
    all.primitiveByte = Byte.MIN_VALUE;
    all.primitiveChar = 'ß';
    all.boxedShort = Short.MAX_VALUE;
    all.boxedInt = Integer.MAX_VALUE;
    all.boxedLong = Long.MAX_VALUE;
    all.boxedBoolean = false;
    all.boxedFloat = -0.25f;
    all.boxedDouble = Double.MIN_VALUE;
    all.boxedByte = Byte.MAX_VALUE;
    all.boxedChar = '€';
    all.string = "it's \"quoted\" \uD83D\uDE00";
    all.decimal = new BigDecimal("123456789.125");
    all.bigInteger = new BigInteger("98765432109876543210987654321098765432");
    all.localDate = LocalDate.of(1969, 12, 31);
    all.localTime = LocalTime.of(23, 59, 58);
    all.localDateTime = LocalDateTime.of(2024, 2, 29, 12, 30, 15, 123_456_000);
    all.offsetDateTime = OffsetDateTime.of(2024, 2, 29, 12, 30, 15, 0, ZoneOffset.ofHours(5));
    all.instant = Instant.parse("2024-02-29T12:30:15.123456Z");
    all.bytes = new byte[] {0, -1, 127};
    all.uuid = UUID.fromString("00000000-0000-0001-ffff-ffffffffffff");
    all.mood = Mood.MERRY;
  }

  private static Map<String, String> values(AllTypes all) {
    Map<String, String> values = new TreeMap<>();
    InstanceState state = InstanceState.of((Instrumented) (Object) all);
    for (ColumnProperty column : Mapper.of(AllTypes.class).columnProperties()) {
      values.put(column.name(), text(state.attribute(column.name()).value()));
    }
    return values;
  }

  private static String text(@Nullable Object value) {
    return value instanceof byte[] bytes ? Arrays.toString(bytes) : String.valueOf(value);
  }
}
