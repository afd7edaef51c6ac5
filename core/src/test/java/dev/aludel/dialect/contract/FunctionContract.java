package dev.aludel.dialect.contract;

import static dev.aludel.schema.Column.column;
import static dev.aludel.sql.Sql.all;
import static dev.aludel.sql.Sql.any;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.length;
import static dev.aludel.sql.Sql.literal;
import static dev.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.dialect.Feature;
import dev.aludel.engine.Connection;
import dev.aludel.engine.Engine;
import dev.aludel.error.CompileException;
import dev.aludel.fixture.server.Databases;
import dev.aludel.schema.Column;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import dev.aludel.sql.Dates;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Frame.Bound;
import dev.aludel.sql.Functions;
import dev.aludel.sql.Window;
import dev.aludel.type.Types;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What functions answer, against what Java computes. A function that a database has not is refused by name. */
abstract class FunctionContract {

  private static final Table SAMPLES = new MetaData()
      .table(
          "samples",
          column("id", Types.INTEGER).primaryKey(),
          column("day", Types.DATE),
          column("at", Types.TIMESTAMP),
          column("number", Types.BIGINT),
          column("mask", Types.BIGINT),
          column("amount", Types.NUMERIC(12, 4)),
          column("word", Types.VARCHAR(50)));
  private static final Column<Integer> ID = SAMPLES.column("id", Integer.class);
  private static final Column<LocalDate> DAY = SAMPLES.column("day", LocalDate.class);
  private static final Column<LocalDateTime> AT = SAMPLES.column("at", LocalDateTime.class);
  private static final Column<Long> NUMBER = SAMPLES.column("number", Long.class);
  private static final Column<Long> MASK = SAMPLES.column("mask", Long.class);
  private static final Column<BigDecimal> AMOUNT = SAMPLES.column("amount", BigDecimal.class);
  private static final Column<String> WORD = SAMPLES.column("word", String.class);

  private static final List<Sample> ROWS = List.of(
      sample("2024-01-31", "2024-01-31T23:59:59.123456", 5, 3, "2.5000", "  padded "),
      sample("2024-02-29", "2024-02-29T00:00:00", -1, 255, "-2.5000", "abcabc"),
      sample("1999-12-31", "1999-12-31T12:30:45.5", 1234567890123L, -8, "0.0049", "žluť čaj"),
      sample("2023-03-26", "2023-03-26T02:30:00.000001", -1234567, 0, "-0.5000", "x"),
      sample("2025-10-05", "2025-10-05T06:07:08", 0, 1, "1234.5678", "abc"));

  private record Sample(
      LocalDate day, LocalDateTime at, long number, long mask, BigDecimal amount, String word) {}

  private static Sample sample(
      String day, String at, long number, long mask, String amount, String word) {
    return new Sample(
        LocalDate.parse(day), LocalDateTime.parse(at), number, mask, new BigDecimal(amount), word);
  }

  private final Databases server;
  private final String url;
  private final Engine engine;
  private final Connection connection;

  FunctionContract(Databases server) {
    this.server = server;
    url = server.newDatabase();
    engine = Engine.create(url);
    connection = engine.connect();
  }

  @BeforeEach
  void fill() {
    SAMPLES.metaData().createAll(connection);
    for (int i = 0; i < ROWS.size(); i++) {
      Sample row = ROWS.get(i);
      connection.execute(insert(SAMPLES)
          .values(ID, i)
          .values(DAY, row.day())
          .values(AT, row.at())
          .values(NUMBER, row.number())
          .values(MASK, row.mask())
          .values(AMOUNT, row.amount())
          .values(WORD, row.word()));
    }
  }

  @AfterEach
  void close() {
    connection.close();
    engine.close();
    server.drop(url);
  }

  @Test
  void combinesBits() {
    check(Functions.bitAnd(NUMBER, MASK), row -> row.number() & row.mask());
    check(Functions.bitOr(NUMBER, MASK), row -> row.number() | row.mask());
    check(Functions.bitXor(NUMBER, MASK), row -> row.number() ^ row.mask());
    check(Functions.bitNot(NUMBER), row -> ~row.number());
    check(Functions.shiftLeft(MASK, 3), row -> row.mask() << 3);
    check(Functions.shiftRight(NUMBER, 2), row -> row.number() >> 2);
    check(
        Functions.bitAnd(NUMBER.plus(1L), MASK.times(2L)).plus(1L),
        row -> (row.number() + 1 & row.mask() * 2) + 1);
  }

  @Test
  void takesDatesApart() {
    check(Dates.year(DAY), row -> row.day().getYear());
    check(Dates.quarter(DAY), row -> row.day().get(IsoFields.QUARTER_OF_YEAR));
    check(Dates.month(AT), row -> row.at().getMonthValue());
    check(Dates.day(AT), row -> row.at().getDayOfMonth());
    check(Dates.dayOfWeek(DAY), row -> row.day().getDayOfWeek().getValue());
    check(Dates.dayOfYear(AT), row -> row.at().getDayOfYear());
    check(Dates.hour(AT), row -> row.at().getHour());
    check(Dates.minute(AT), row -> row.at().getMinute());
    check(Dates.second(AT), row -> row.at().getSecond());
  }

  @Test
  void stepsFromDateToDate() {
    check(Dates.plusDays(DAY, -40), row -> row.day().plusDays(-40));
    check(Dates.plusMonths(DAY, 1), row -> row.day().plusMonths(1));
    check(Dates.plusYears(DAY, 1), row -> row.day().plusYears(1));
    check(Dates.plusDays(AT, 30), row -> row.at().plusDays(30));
    check(Dates.plusMonths(AT, -3), row -> row.at().plusMonths(-3));
    check(Dates.plusYears(AT, 5), row -> row.at().plusYears(5));
    check(Dates.plusHours(AT, 25), row -> row.at().plusHours(25));
    check(Dates.plusMinutes(AT, -61), row -> row.at().plusMinutes(-61));
    check(Dates.plusSeconds(AT, 86_401), row -> row.at().plusSeconds(86_401));
    check(Dates.plusDays(DAY, ID), row -> row.day().plusDays(ROWS.indexOf(row)));
    check(Dates.daysBetween(DAY, Dates.plusMonths(DAY, 2)), row ->
        (int) ChronoUnit.DAYS.between(row.day(), row.day().plusMonths(2)));
  }

  @Test
  void knowsTheTime() {
    assertThat(one(Dates.currentDate()))
        .isBetween(LocalDate.now().minusDays(2), LocalDate.now().plusDays(2));
    assertThat(one(Dates.localTimestamp()))
        .isBetween(LocalDateTime.now().minusDays(2), LocalDateTime.now().plusDays(2));
  }

  @Test
  void dividesWholeNumbersAsJavaDoes() {
    check(NUMBER.dividedBy(7L), row -> row.number() / 7);
    check(NUMBER.dividedBy(ID.plus(1)), row -> row.number() / (ROWS.indexOf(row) + 1));
    check(
        NUMBER.plus(1L).dividedBy(NUMBER.times(0L).plus(3L)).times(2L),
        row -> (row.number() + 1) / 3 * 2);
  }

  @Test
  void takesTimesOfDayApart() {
    Expression<LocalTime> time = literal(LocalTime.of(23, 59, 58, 999_000_000)).cast(Types.TIME);

    check(Dates.hour(time), row -> 23);
    check(Dates.minute(time), row -> 59);
    check(Dates.second(time), row -> 58);
  }

  @Test
  void refusesWhatDatabasesAnswerDifferently() {
    Expression<LocalTime> time = literal(LocalTime.NOON);

    assertThatThrownBy(() -> Dates.hour(DAY))
        .hasMessage("HOUR cannot be computed of a DATE: databases refuse it, or answer differently."
            + " It takes [TIME, TIMESTAMP]. [not-of-this-type]");
    assertThatThrownBy(() -> Dates.year(time)).hasMessageContaining("not-of-this-type");
    assertThatThrownBy(() -> Dates.plusHours(DAY, 1)).hasMessageContaining("not-of-this-type");
    assertThatThrownBy(() -> Dates.plusHours(time, 1)).hasMessageContaining("not-of-this-type");
    assertThatThrownBy(() -> Dates.plusDays(time, 1)).hasMessageContaining("not-of-this-type");
    assertThatThrownBy(() -> Dates.daysBetween(DAY, literal(Instant.EPOCH)))
        .hasMessageContaining("moment-without-zone");
  }

  @Test
  void refusesPartsOfMoments() {
    Column<java.time.OffsetDateTime> moment = new MetaData()
        .table("moments", column("m", Types.TIMESTAMP_TZ))
        .column("m", java.time.OffsetDateTime.class);

    assertThatThrownBy(() -> Dates.hour(moment)).hasMessageContaining("moment-without-zone");
    assertThatThrownBy(() -> Dates.plusDays(moment, 1)).hasMessageContaining("moment-without-zone");
  }

  @Test
  void worksOnTexts() {
    check(length(WORD), row -> row.word().length());
    check(Functions.trim(WORD), row -> row.word().strip());
    check(Functions.ltrim(WORD), row -> row.word().stripLeading());
    check(Functions.rtrim(WORD), row -> row.word().stripTrailing());
    check(Functions.substring(WORD, 2), row -> row.word().substring(1));
    check(
        Functions.substring(WORD, 1, 3),
        row -> row.word().substring(0, Math.min(3, row.word().length())));
    check(Functions.position(literal("c", WORD.type()), WORD), row -> row.word().indexOf("c") + 1);
    check(Functions.replace(WORD, "ab", "%"), row -> row.word().replace("ab", "%"));
    check(Functions.matches(WORD, "^a.*c$"), row -> row.word().matches("a.*c"));
    check(
        Functions.nullIf(WORD, literal("x", WORD.type())),
        row -> row.word().equals("x") ? null : row.word());
  }

  @Test
  void worksOnNumbers() {
    check(Functions.round(AMOUNT, 0), row -> row.amount().setScale(0, RoundingMode.HALF_UP));
    check(Functions.round(AMOUNT, 2), row -> row.amount().setScale(2, RoundingMode.HALF_UP));
    check(Functions.floor(AMOUNT), row -> row.amount().setScale(0, RoundingMode.FLOOR));
    check(Functions.ceiling(AMOUNT), row -> row.amount().setScale(0, RoundingMode.CEILING));
    check(Functions.sign(AMOUNT), row -> row.amount().signum());
    check(Functions.power(MASK, literal(2L)), row -> Math.pow(row.mask(), 2));
    check(Functions.sqrt(MASK.times(MASK)), row -> (double) Math.abs(row.mask()));
  }

  @Test
  void looksAroundInWindows() {
    if (!engine.dialect().features().supports(Feature.WINDOWS)) {
      return;
    }
    Window byId = Window.EVERYTHING.orderBy(ID);
    check(Functions.lag(ID, 1).over(byId), row -> before(row));
    check(
        Functions.lead(ID, 1).over(byId),
        row -> ROWS.indexOf(row) == 4 ? null : ROWS.indexOf(row) + 1);
    check(Functions.firstValue(ID).over(byId), row -> 0);
    check(Functions.lastValue(ID).over(byId), row -> ROWS.indexOf(row));
    check(
        Functions.lastValue(ID)
            .over(byId.rows(Bound.UNBOUNDED_PRECEDING, Bound.UNBOUNDED_FOLLOWING)),
        row -> 4);
    check(Functions.ntile(5).over(byId), row -> ROWS.indexOf(row) + 1L);
    check(Functions.percentRank().over(byId), row -> ROWS.indexOf(row) / 4.0);
    check(Functions.cumeDist().over(byId), row -> (ROWS.indexOf(row) + 1) / 5.0);
  }

  private static @Nullable Integer before(Sample row) {
    int index = ROWS.indexOf(row);
    return index == 0 ? null : index - 1;
  }

  @Test
  void comparesWithEachRow() {
    Expression<Boolean> some = ID.eq(any(select(ID).where(ID.gt(2))));
    Expression<Boolean> none = ID.ge(all(select(ID)));
    if (!engine.dialect().features().supports(Feature.QUANTIFIED)) {
      assertThatThrownBy(() -> connection.execute(select(ID).where(some)))
          .isInstanceOf(CompileException.class)
          .hasMessageContainingAll("ANY and ALL", engine.dialect().name());
      return;
    }
    assertThat(connection.execute(select(ID).where(some).orderBy(ID)).all()).containsExactly(3, 4);
    assertThat(connection.execute(select(ID).where(none)).all()).containsExactly(4);
  }

  private <T> void check(Expression<T> expression, Function<Sample, @Nullable T> expected) {
    List<T> found;
    try {
      found = connection.execute(select(expression).from(SAMPLES).orderBy(ID)).all();
    } catch (CompileException e) {
      assertThat(e).hasMessageContaining(engine.dialect().name());
      assertThat(mayRefuse(e.toString())).as(e.toString()).isTrue();
      return;
    }
    for (int i = 0; i < ROWS.size(); i++) {
      T wanted = expected.apply(ROWS.get(i));
      boolean same = wanted instanceof BigDecimal decimal
          ? found.get(i) instanceof BigDecimal value && value.compareTo(decimal) == 0
          : java.util.Objects.equals(found.get(i), wanted);
      assertThat(same)
          .as("%s of %s: %s, not %s", expression, ROWS.get(i), found.get(i), wanted)
          .isTrue();
    }
  }

  /** Of the supported databases SQLite alone lacks one of these functions. */
  private boolean mayRefuse(String message) {
    return switch (engine.dialect().name()) {
      case "h2", "postgresql", "mariadb" -> false;
      case "sqlite" -> message.contains("REGEX");
      default -> true;
    };
  }

  private <T> T one(Expression<T> expression) {
    return connection.execute(select(expression)).one();
  }
}
