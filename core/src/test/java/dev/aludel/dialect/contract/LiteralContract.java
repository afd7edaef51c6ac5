package dev.aludel.dialect.contract;

import static dev.aludel.schema.Column.column;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.literal;
import static dev.aludel.sql.Sql.param;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.tuple;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.CompileException;
import dev.aludel.error.ValueException;
import dev.aludel.fixture.ScratchDatabase;
import dev.aludel.fixture.server.Databases;
import dev.aludel.hostile.Payloads;
import dev.aludel.schema.Column;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Statement;
import dev.aludel.type.SqlType;
import dev.aludel.type.Types;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Values written into the SQL do the same as parameters. */
abstract class LiteralContract {

  private final ScratchDatabase database;

  LiteralContract(Databases server) {
    database = new ScratchDatabase(server);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void areTheSameTextsAsParameters() {
    List<String> texts = new ArrayList<>(Payloads.ALL);
    texts.addAll(List.of("", "'", "''", "\\", "\\'", "\\\\'; --", "%s ? :a {d}", "\u0001\u0002"));
    texts.addAll(List.of("größer", "😀'", "\n\r\t", "E'\\x41'", "\uFDD0", "$$a$$", "/*", "--"));
    texts.removeIf(text ->
        text.codePoints().anyMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE));

    areTheSame(Types.VARCHAR, texts);
    areTheSame(Types.VARCHAR(2000), List.of("\\", "x'\\\\"));
  }

  @Test
  void areTheSameNumbersAsParameters() {
    areTheSame(Types.SMALLINT, List.of(Short.MIN_VALUE, (short) -1, Short.MAX_VALUE));
    areTheSame(Types.INTEGER, List.of(Integer.MIN_VALUE, 0, Integer.MAX_VALUE));
    areTheSame(Types.BIGINT, List.of(Long.MIN_VALUE, -5L, 1L << 32, Long.MAX_VALUE));
    areTheSame(Types.BOOLEAN, List.of(true, false));
    areTheSame(
        Types.NUMERIC(12, 3),
        List.of(new BigDecimal("-1.5"), new BigDecimal("1E+5"), new BigDecimal("0.001")));
    areTheSame(Types.DOUBLE, List.of(0.1, -1.0, 1e300, -1e-300, 12345678.9));
    areTheSame(
        Types.REAL,
        List.of(0.5f, -1.5f, 1.0e10f, 0.1f, 16_777_216f, Float.MIN_NORMAL, Float.MAX_VALUE));
  }

  @Test
  void areTheSameTimesAsParameters() {
    areTheSame(
        Types.DATE,
        List.of(LocalDate.of(1, 1, 1), LocalDate.of(2024, 2, 29), LocalDate.of(9999, 12, 31)));
    areTheSame(Types.TIME, List.of(LocalTime.MIDNIGHT, LocalTime.of(23, 59, 59, 999_999_000)));
    areTheSame(
        Types.TIMESTAMP,
        List.of(
            LocalDateTime.of(2024, 2, 29, 1, 2, 3, 456_789_000),
            LocalDateTime.of(1999, 12, 31, 0, 0)));
    areTheSame(
        Types.TIMESTAMP_TZ,
        List.of(
            OffsetDateTime.parse("2024-02-29T01:02:03.456789+05:30"),
            OffsetDateTime.parse("1999-12-31T23:00:00-08:00")));
    areTheSame(Types.INSTANT, List.of(Instant.EPOCH));
  }

  @Test
  void areTheSameOthersAsParameters() {
    areTheSame(Types.UUID, List.of(UUID.fromString("00112233-4455-6677-8899-aabbccddeeff")));
    areTheSame(Types.enumeration(DayOfWeek.class), List.of(DayOfWeek.FRIDAY));
    areTheSame(Types.BINARY(9), List.of(new byte[] {0, 1, -1, 39, 92}, new byte[] {}));
  }

  private <T> void areTheSame(SqlType<T> type, List<T> values) {
    MetaData metaData = new MetaData();
    Table table =
        metaData.table("lit", column("id", Types.INTEGER).primaryKey(), column("v", type));
    metaData.createAll(database);
    Column<Integer> id = table.column("id", Integer.class);
    Column<T> column = table.column("v", type.javaType());

    for (int i = 0; i < values.size(); i++) {
      T value = values.get(i);
      database.run(insert(table).values(id, 2 * i).values(column, value));
      database.runLiterally(insert(table).values(id, 2 * i + 1).values(column, value));
      List<List<@Nullable Object>> stored =
          database.run(select(column).where(id.in(List.of(2 * i, 2 * i + 1))).orderBy(id));
      same(type, value, stored.get(0).get(0));
      same(type, value, stored.get(1).get(0));
      same(
          type,
          value,
          database.runLiterally(select(literal(value, type))).get(0).get(0));
      equal(select(id).where(column.eq(value)).orderBy(id));
      equal(select(id).where(column.in(values)).orderBy(id));
    }
    metaData.dropAll(database);
  }

  private static <T> void same(SqlType<T> type, T value, @Nullable Object read) {
    assertThat(type.sameValue(value, type.javaType().cast(read)))
        .as("%s for %s", read, value)
        .isTrue();
  }

  private void equal(Statement statement) {
    assertThat(database.runLiterally(statement))
        .as(database.dialect().literalText(statement))
        .isEqualTo(database.run(statement))
        .isNotEmpty();
  }

  @Test
  void takesEmptyListsNullsAndRowValues() {
    Table table =
        new MetaData().table("lit", column("a", Types.INTEGER), column("b", Types.VARCHAR(9)));
    table.metaData().createAll(database);
    Column<Integer> a = table.column("a", Integer.class);
    Column<String> b = table.column("b", String.class);
    database.runLiterally(insert(table).values(a, -1).values(b, (String) null));
    database.runLiterally(insert(table).values(a, 2).values(b, "it's"));

    assertThat(database.runLiterally(select(a).where(a.in(List.of())))).isEmpty();
    assertThat(database.runLiterally(select(a).where(b.isNull()))).containsExactly(List.of(-1));
    assertThat(database.runLiterally(select(a)
            .where(tuple(a, b).in(List.of(List.of(2, "it's"), List.of(3, ""))))))
        .containsExactly(List.of(2));
    assertThat(database.runLiterally(select(a.minus(-3)).where(a.eq(2))))
        .containsExactly(List.of(5));
    assertThat(database.runLiterally(select(a).where(b.contains("t'")).limit(1)))
        .containsExactly(List.of(2));
  }

  @Test
  void refusesWhatHasNoLiteral() {
    refused(
        literal("a\0b"),
        "A text with NUL or half of a surrogate pair cannot be written into SQL. Take it out. [unfit-text]");
    refused(
        literal("\uD83D"),
        "A text with NUL or half of a surrogate pair cannot be written into SQL. Take it out. [unfit-text]");
    refused(
        literal(Double.POSITIVE_INFINITY),
        database.dialect().name().equals("mariadb")
            ? "MariaDB has no Infinity. Store NULL, or the number as text. [no-such-number]"
            : "Infinity cannot be written into SQL. Send it as a parameter, or use NULL. [no-literal]");
    refused(
        param("p", Types.INTEGER),
        "The parameter :p has no value that could be written into SQL. Put a value in its place. [missing-parameter]");
  }

  private void refused(Expression<?> expression, String message) {
    assertThatThrownBy(() -> database.dialect().literalText(select(expression)))
        .isInstanceOfAny(CompileException.class, ValueException.class)
        .hasMessage(message);
  }
}
