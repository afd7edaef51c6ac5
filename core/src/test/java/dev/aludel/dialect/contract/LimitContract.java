package dev.aludel.dialect.contract;

import static dev.aludel.schema.Column.column;
import static dev.aludel.sql.Sql.delete;
import static dev.aludel.sql.Sql.excluded;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.literal;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.set;
import static dev.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.dialect.Feature;
import dev.aludel.engine.Connection;
import dev.aludel.engine.Engine;
import dev.aludel.error.ValueException;
import dev.aludel.fixture.server.Databases;
import dev.aludel.schema.Column;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import dev.aludel.type.SqlType;
import dev.aludel.type.Types;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Values that a column cannot hold exactly are refused before they are sent, or rounded where the type says so. */
abstract class LimitContract {

  private static final SqlType<Code> CODE = Types.VARCHAR(3).map(Code.class, Code::new, Code::text);

  private static final Table LIMITED = new MetaData()
      .table(
          "limited",
          column("id", Types.INTEGER).primaryKey(),
          column("word", Types.VARCHAR(5)),
          column("code", CODE),
          column("bytes", Types.BINARY(4)),
          column("amount", Types.NUMERIC(6, 2)),
          column("rough", Types.NUMERIC(6, 2).rounded()),
          column("at", Types.TIMESTAMP),
          column("about", Types.TIMESTAMP.rounded()),
          column("time", Types.TIME),
          column("moment", Types.INSTANT),
          column("around", Types.INSTANT.rounded()));
  private static final Column<Integer> ID = LIMITED.column("id", Integer.class);
  private static final Column<String> WORD = LIMITED.column("word", String.class);
  private static final Column<Code> CODES = LIMITED.column("code", Code.class);
  private static final Column<byte[]> BYTES = LIMITED.column("bytes", byte[].class);
  private static final Column<BigDecimal> AMOUNT = LIMITED.column("amount", BigDecimal.class);
  private static final Column<BigDecimal> ROUGH = LIMITED.column("rough", BigDecimal.class);
  private static final Column<LocalDateTime> AT = LIMITED.column("at", LocalDateTime.class);
  private static final Column<LocalDateTime> ABOUT = LIMITED.column("about", LocalDateTime.class);
  private static final Column<LocalTime> TIME = LIMITED.column("time", LocalTime.class);
  private static final Column<Instant> MOMENT = LIMITED.column("moment", Instant.class);
  private static final Column<Instant> AROUND = LIMITED.column("around", Instant.class);

  private record Code(String text) {}

  private final Databases server;
  private final String url;
  private final Engine engine;
  private final Connection connection;

  LimitContract(Databases server) {
    this.server = server;
    url = server.newDatabase();
    engine = Engine.create(url);
    LIMITED.metaData().createAll(engine);
    connection = engine.connect();
  }

  @AfterEach
  void close() {
    connection.close();
    engine.close();
    server.drop(url);
  }

  @Test
  void refusesTextThatIsTooLong() {
    refuses(
        WORD,
        "abcdef",
        "limited.word takes at most 5 characters, and the value has 6."
            + " Shorten it, or make the column longer. [value-too-long]");
    refuses(CODES, new Code("abcd"), "limited.code takes at most 3 characters");
    refuses(WORD, "a\uD83D", "half of a surrogate pair");
    refuses(BYTES, new byte[5], "limited.bytes takes at most 4 bytes, and the value has 5.");

    keeps(WORD, "ab\uD83D\uDE00");
    keeps(CODES, new Code("abc"));
  }

  @Test
  void refusesDecimalsThatDoNotFit() {
    refuses(
        AMOUNT,
        new BigDecimal("1.005"),
        "limited.amount keeps 2 digits behind the point, and the value has 3."
            + " Round it, or declare the column's type as NUMERIC(6, 2).rounded(). [too-many-digits]");
    refuses(
        AMOUNT, new BigDecimal("12345"), "takes 4 digits before the point, and the value has 5.");
    refuses(AMOUNT, new BigDecimal("1E+1000000"), "before the point, and the value has 1000001.");
    refuses(AMOUNT, new BigDecimal("1E-1000000"), "behind the point, and the value has 1000000.");

    keeps(AMOUNT, new BigDecimal("-9999.99"));
    keeps(AMOUNT, new BigDecimal("1.5000000"));
  }

  @Test
  void refusesTimesThatAreTooFine() {
    LocalDateTime fine = LocalDateTime.of(2024, 2, 29, 23, 59, 59, 123_456_789);
    if (engine.dialect().features().supports(Feature.NANOSECONDS)) {
      keeps(AT, fine);
      keeps(TIME, fine.toLocalTime());
      return;
    }
    refuses(
        AT,
        fine,
        "limited.at keeps microseconds, and the value has nanoseconds. Cut it, truncatedTo(ChronoUnit.MICROS),"
            + " or declare the column's type as TIMESTAMP.rounded(). [too-fine-time]");
    refuses(TIME, fine.toLocalTime(), "limited.time keeps microseconds");
    refuses(MOMENT, Instant.parse("2024-02-29T23:59:59.123456789Z"), "limited.moment keeps");

    keeps(AT, fine.withNano(123_456_000));
    keeps(MOMENT, Instant.parse("2024-02-29T23:59:59.123456Z"));
  }

  @Test
  void roundsWhereTheTypeSaysSo() {
    connection.execute(insert(LIMITED)
        .values(ID, 1)
        .values(ROUGH, new BigDecimal("-1.005"))
        .values(ABOUT, LocalDateTime.of(2024, 12, 31, 23, 59, 59, 999_999_999))
        .values(AROUND, Instant.parse("2024-12-31T23:59:59.999999999Z")));

    assertThat(connection.execute(select(ROUGH)).one()).isEqualByComparingTo("-1.01");
    if (!engine.dialect().features().supports(Feature.NANOSECONDS)) {
      assertThat(connection.execute(select(ABOUT)).one())
          .isEqualTo(LocalDateTime.of(2024, 12, 31, 23, 59, 59, 999_999_000));
      assertThat(connection.execute(select(AROUND)).one())
          .isEqualTo(Instant.parse("2024-12-31T23:59:59.999999Z"));
    }
    refuses(ROUGH, new BigDecimal("9999.995"), "takes 4 digits before the point");
  }

  @Test
  void looksAtAssignmentsOnly() {
    keeps(WORD, "abc");

    assertThat(connection
            .execute(select(ID).where(WORD.eq("longer than the column")))
            .all())
        .isEmpty();
    assertThat(connection
            .execute(select(ID).where(AMOUNT.lt(new BigDecimal("0.12345"))))
            .all())
        .isEmpty();
  }

  @Test
  void looksAtBatchesAndAtUpdates() {
    connection.execute(insert(LIMITED).values(ID, 0));

    assertThatThrownBy(() -> connection.executeBatch(
            insert(LIMITED).columns(ID, WORD),
            List.of(new Object[] {1, "fits"}, new Object[] {2, "does not"})))
        .isInstanceOf(ValueException.class);
    assertThatThrownBy(() -> connection.execute(update(LIMITED).set(WORD, "does not")))
        .isInstanceOf(ValueException.class);
    assertThat(connection.execute(select(ID)).all()).containsExactly(0);
  }

  @Test
  void looksAtConflicts() {
    if (engine.dialect().features().supports(Feature.ON_CONFLICT)
        || engine.dialect().features().supports(Feature.MERGE)) {
      assertThatThrownBy(() -> connection.execute(insert(LIMITED)
              .values(ID, 1)
              .values(WORD, "fits")
              .onConflict(ID)
              .doUpdate(set(WORD, literal("does not", WORD.type())))))
          .isInstanceOf(ValueException.class);
      assertThatThrownBy(() -> connection.execute(insert(LIMITED)
              .values(ID, 1)
              .values(WORD, "does not")
              .onConflict(ID)
              .doUpdate(set(WORD, excluded(WORD)))))
          .isInstanceOf(ValueException.class);
    }
  }

  private <T> void refuses(Column<T> column, T value, String message) {
    assertThatThrownBy(
            () -> connection.execute(insert(LIMITED).values(ID, 1).values(column, value)))
        .isInstanceOf(ValueException.class)
        .hasMessageContaining(message);
  }

  private <T> void keeps(Column<T> column, T value) {
    connection.execute(insert(LIMITED).values(ID, 1).values(column, value));
    T found = connection.execute(select(column)).one();
    assertThat(column.type().sameValue(found, value))
        .as("%s, not %s", found, value)
        .isTrue();
    connection.execute(delete(LIMITED));
  }
}
