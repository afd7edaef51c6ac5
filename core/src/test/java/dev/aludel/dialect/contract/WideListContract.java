package dev.aludel.dialect.contract;

import static dev.aludel.schema.Column.column;
import static dev.aludel.sql.Sql.count;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.engine.Connection;
import dev.aludel.engine.Engine;
import dev.aludel.error.CompileException;
import dev.aludel.fixture.server.Databases;
import dev.aludel.schema.Column;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import dev.aludel.type.SqlType;
import dev.aludel.type.Types;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists for IN of any length, on both sides of each database's limits, and of every type. */
abstract class WideListContract {

  private final Databases server;
  private final String url;
  private final Engine engine;
  private final Connection connection;

  WideListContract(Databases server) {
    this.server = server;
    url = server.newDatabase();
    engine = Engine.create(url);
    connection = engine.connect();
  }

  @AfterEach
  void close() {
    connection.close();
    engine.close();
    server.drop(url);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {0, 1, 1_000, 1_001, 32_766, 32_767, 65_535, 65_536, 100_000, 100_001, 1_000_000})
  void findsTheRowsOfALongList(int size) {
    Column<Integer> number = filled("numbers", Types.INTEGER, i -> i * 3, 5);
    List<Integer> list = IntStream.range(0, size).boxed().toList();
    long expected = IntStream.range(0, 5).filter(i -> i * 3 < size).count();
    if (size > longest()) {
      return;
    }

    assertThat(connection.execute(select(count()).where(number.in(list))).one())
        .isEqualTo(expected);
    if (size < 1_000_000) {
      assertThat(connection.execute(select(count()).where(number.notIn(list))).one())
          .isEqualTo(5 - expected);
    }
  }

  /** A list that is read anew for each row would take hours. */
  @Test
  @Timeout(300)
  void readsTheListOnceForAllRows() {
    if (longest() < 200_000) {
      return;
    }
    Table table = new MetaData()
        .table("many", column("id", Types.INTEGER).primaryKey(), column("v", Types.INTEGER));
    table.metaData().createAll(connection);
    Column<Integer> number = table.column("v", Integer.class);
    connection.executeBatch(
        insert(table).columns(number),
        IntStream.range(0, 3_000).mapToObj(i -> new Object[] {i * 3}).toList());

    for (int size : new int[] {50_000, 150_000}) {
      List<Integer> list = IntStream.range(0, size).boxed().toList();
      assertThat(connection.execute(select(count()).where(number.in(list))).one())
          .isEqualTo(3_000L);
      assertThat(connection.execute(select(count()).where(number.notIn(list))).one())
          .isEqualTo(0L);
    }
  }

  @Test
  void neitherCutsNorRoundsWhatIsListed() {
    Column<String> word = filled("words", Types.VARCHAR(3), i -> "ab" + i, 3);
    List<String> words =
        IntStream.range(0, 1_500).mapToObj(i -> i == 7 ? "ab1" : "ab2" + i).toList();
    Column<BigDecimal> amount =
        filled("amounts", Types.NUMERIC(5, 2), i -> BigDecimal.valueOf(i), 3);
    List<BigDecimal> amounts = IntStream.range(0, 1_500)
        .mapToObj(i -> i == 7 ? BigDecimal.ONE : new BigDecimal("2.00" + (1 + i % 4)))
        .toList();

    assertThat(connection.execute(select(word).where(word.in(words))).all()).containsExactly("ab1");
    // HSQLDB makes what it compares with a column a value of the column's type, by itself.
    if (!engine.dialect().name().equals("hsqldb")) {
      assertThat(connection.execute(select(count()).where(amount.in(amounts))).one())
          .isEqualTo(1L);
    }
  }

  /** A database without a way for long lists has the limit of its parameters. */
  private int longest() {
    return switch (engine.dialect().name()) {
      case "h2", "postgresql", "mariadb", "sqlite" -> Integer.MAX_VALUE;
      default -> 20_000;
    };
  }

  @Test
  void findsValuesOfEveryType() {
    LocalDateTime time = LocalDateTime.of(2024, 2, 29, 1, 2, 3, 456_789_000);
    check(Types.SMALLINT, i -> (short) i);
    check(Types.BIGINT, i -> Long.MAX_VALUE - i);
    check(Types.NUMERIC(20, 4), i -> BigDecimal.valueOf(i * 10_001L, 4));
    check(Types.VARCHAR(60), i -> "é\"\\'\n\t\u0001{}[]," + i);
    check(Types.DATE, i -> LocalDate.of(2024, 1, 1).plusDays(i));
    check(Types.TIME, i -> LocalTime.of(1, 2, 3, 456_789_000).plusSeconds(i));
    check(Types.TIMESTAMP, i -> time.plusHours(i));
    check(Types.INSTANT, i -> Instant.parse("2024-02-29T01:02:03.456789Z").plusSeconds(i));
    check(Types.UUID, i -> new UUID(i, -i));
    check(Types.enumeration(DayOfWeek.class), i -> DayOfWeek.of(1 + i % 7));
    check(
        Types.VARCHAR(40).map(StringBuilder.class, StringBuilder::new, StringBuilder::toString),
        i -> new StringBuilder("mapped " + i));
  }

  @Test
  void tellsTheLimitOfWhatCannotBeOneParameter() {
    Column<byte[]> bytes = filled("blobs", Types.BINARY(8), i -> new byte[] {(byte) i}, 5);
    List<byte[]> list = new ArrayList<>();
    for (int i = 0; i < 200_000; i++) {
      list.add(new byte[] {(byte) (i % 128)});
    }

    try {
      assertThat(connection.execute(select(count()).where(bytes.in(list))).one())
          .isEqualTo(5);
    } catch (CompileException e) {
      assertThat(e).hasMessageContaining("too-many-parameters");
    }
  }

  private <T> void check(SqlType<T> type, IntFunction<T> value) {
    Column<T> column = filled("kinds", type, value, 7);
    List<T> some = new ArrayList<>(List.of(value.apply(2), value.apply(4)));
    for (int i = 0; i < 1_500; i++) {
      some.add(value.apply(2 + i * 7));
    }
    long expected = IntStream.range(0, 7)
        .mapToObj(value)
        .filter(one -> some.stream().anyMatch(other -> type.sameValue(one, other)))
        .count();

    assertThat(expected).as("%s", type).isBetween(1L, 6L);
    assertThat(connection.execute(select(count()).where(column.in(some))).one())
        .as("%s", type)
        .isEqualTo(expected);
  }

  private <T> Column<T> filled(String name, SqlType<T> type, IntFunction<T> value, int rows) {
    Table table =
        new MetaData().table(name, column("id", Types.INTEGER).primaryKey(), column("v", type));
    table.metaData().dropAll(connection);
    table.metaData().createAll(connection);
    Column<T> column = table.column("v", type.javaType());
    for (int i = 0; i < rows; i++) {
      connection.execute(insert(table).values(column, value.apply(i)));
    }
    return column;
  }
}
