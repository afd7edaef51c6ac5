package dev.aludel.dialect.contract;

import static dev.aludel.schema.Column.column;
import static dev.aludel.sql.Arrays.arrayAgg;
import static dev.aludel.sql.Arrays.cardinality;
import static dev.aludel.sql.Arrays.elementAt;
import static dev.aludel.sql.Arrays.hasElement;
import static dev.aludel.sql.Arrays.joined;
import static dev.aludel.sql.Arrays.slice;
import static dev.aludel.sql.Arrays.unnest;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.literal;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.update;
import static dev.aludel.type.Types.array;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.dialect.Feature;
import dev.aludel.engine.Connection;
import dev.aludel.engine.Engine;
import dev.aludel.error.CompileException;
import dev.aludel.error.ValueException;
import dev.aludel.fixture.server.Databases;
import dev.aludel.inspect.Inspector;
import dev.aludel.schema.Column;
import dev.aludel.schema.CreateTable;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import dev.aludel.sql.TableFunction;
import dev.aludel.type.SqlType;
import dev.aludel.type.Types;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists kept as arrays, where there are arrays. */
abstract class ArrayContract {

  private final Table table = new MetaData()
      .table(
          "bags",
          column("id", Types.INTEGER).primaryKey(),
          column("numbers", array(Types.INTEGER)),
          column("words", array(Types.VARCHAR(5))),
          column("amounts", array(Types.NUMERIC(5, 2))));
  private final Column<Integer> id = table.column("id", Integer.class);
  private final Column<List<Integer>> numbers = typed("numbers");
  private final Column<List<String>> words = typed("words");
  private final Column<List<BigDecimal>> amounts = typed("amounts");

  private final Databases server;
  private final String url;
  private final Engine engine;
  private final Connection connection;

  ArrayContract(Databases server) {
    this.server = server;
    url = server.newDatabase();
    engine = Engine.create(url);
    connection = engine.connect();
  }

  @SuppressWarnings("unchecked") // as the table was described
  private <T> Column<T> typed(String name) {
    return (Column<T>) table.column(name);
  }

  @BeforeEach
  void create() {
    if (can()) {
      table.metaData().createAll(connection);
    }
  }

  @AfterEach
  void close() {
    connection.close();
    engine.close();
    server.drop(url);
  }

  @Test
  void refusesWhatItHasNot() {
    if (can()) {
      return;
    }
    for (Runnable use : List.<Runnable>of(
        () -> engine.dialect().ddl(new CreateTable(table)),
        () -> engine.dialect().compile(select(numbers)),
        () -> engine.dialect().compile(insert(table).values(numbers, List.of(1))),
        () -> engine.dialect().compile(select(cardinality(numbers))))) {
      assertThatThrownBy(use::run)
          .isInstanceOf(CompileException.class)
          .hasMessageContainingAll("an array", engine.dialect().name());
    }
  }

  @Test
  void keepsListsOfEveryType() {
    if (!can()) {
      return;
    }
    LocalDateTime at = LocalDateTime.of(2024, 3, 31, 2, 30, 0, 123_456_000);
    check(Types.SMALLINT, (short) -1, Short.MAX_VALUE);
    check(Types.BIGINT, Long.MIN_VALUE, 0L);
    check(Types.BOOLEAN, true, false);
    check(Types.DOUBLE, 0.1, -1e300);
    check(Types.NUMERIC(20, 4), new BigDecimal("1.5000"), new BigDecimal("-9999999999999.9999"));
    check(Types.VARCHAR(40), "", "{a,\"b\"} \\ ' NULL", "null", "é😀");
    check(Types.TEXT, "x".repeat(9_000));
    check(Types.DATE, LocalDate.of(2024, 2, 29), LocalDate.of(1, 1, 1));
    check(Types.TIME, LocalTime.of(23, 59, 59, 999_999_000));
    check(Types.TIMESTAMP, at, at.minusYears(1_000));
    check(Types.UUID, new UUID(1, 2));
    check(Types.BINARY(4), new byte[] {0, -1, 34, 92}, new byte[0]);
    check(Types.enumeration(DayOfWeek.class), DayOfWeek.FRIDAY, DayOfWeek.MONDAY);
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  private <E> void check(SqlType<E> element, E... values) {
    Table kinds = new MetaData()
        .table("kinds", column("id", Types.INTEGER).primaryKey(), column("v", array(element)));
    kinds.metaData().dropAll(connection);
    kinds.metaData().createAll(connection);
    @SuppressWarnings("unchecked") // as it was described
    Column<List<E>> column = (Column<List<E>>) kinds.column("v");
    List<E> all = List.of(values);
    List<E> withNull = new java.util.ArrayList<>(all);
    withNull.add(null);
    connection.execute(insert(kinds).values(column, all).row(List.of()).row(withNull));
    connection.execute(insert(kinds).values(column, (List<E>) null));

    List<List<E>> read =
        connection.execute(select(column).orderBy(kinds.column("id"))).all();
    assertThat(array(element).sameValue(read.get(0), all)).as("%s", read.get(0)).isTrue();
    assertThat(read.get(1)).isEmpty();
    assertThat(array(element).sameValue(read.get(2), withNull))
        .as("%s", read.get(2))
        .isTrue();
    assertThat(read.get(3)).isNull();
  }

  @Test
  void looksInto() {
    if (!can()) {
      return;
    }
    connection.execute(insert(table).values(numbers, List.of(10, 20, 30)).row(List.of()));
    connection.execute(insert(table).values(numbers, Arrays.asList(1, null)));

    assertThat(all(elementAt(numbers, 2))).containsExactly(20, null, null);
    assertThat(all(cardinality(numbers))).containsExactly(3, 0, 2);
    assertThat(connection.execute(select(slice(numbers, 2, 3)).where(id.eq(1))).one())
        .containsExactly(20, 30);
    assertThat(connection.execute(select(id).where(hasElement(numbers, 30))).all())
        .containsExactly(1);
    assertThat(connection
            .execute(select(joined(numbers, literal(List.of(40), array(Types.INTEGER))))
                .where(id.eq(1)))
            .one())
        .containsExactly(10, 20, 30, 40);
    assertThat(connection
            .execute(select(id).where(numbers.eq(List.of(10, 20, 30))))
            .all())
        .containsExactly(1);
  }

  @Test
  void makesArraysOfRowsAndRowsOfArrays() {
    if (!can()) {
      return;
    }
    connection.execute(insert(table).values(words, List.of("a", "b'")).row(List.of("c")));
    TableFunction rows = unnest(
            literal(List.of("x", "y"), array(Types.VARCHAR)).cast(array(Types.VARCHAR)), "word")
        .as("u");

    assertThat(connection.execute(select(arrayAgg(id).orderBy(id.desc()))).one())
        .containsExactly(2, 1);
    assertThat(connection.execute(select(rows.column("word", String.class))).all())
        .containsExactly("x", "y");
  }

  @Test
  void refusesPositionsThatAreNone() {
    assertThatThrownBy(() -> elementAt(numbers, 0))
        .isInstanceOf(CompileException.class)
        .hasMessageContaining("[array-position]");
  }

  @Test
  void refusesArraysOfArrays() {
    assertThatThrownBy(() -> array(array(Types.INTEGER)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Keep lists of lists as a document");
  }

  @Test
  void refusesElementsThatDoNotFit() {
    if (!can()) {
      return;
    }
    assertThatThrownBy(
            () -> connection.execute(insert(table).values(words, List.of("ok", "longer"))))
        .isInstanceOf(ValueException.class)
        .hasMessageContaining("bags.words takes at most 5 characters");
    assertThatThrownBy(
            () -> connection.execute(update(table).set(amounts, List.of(new BigDecimal("1.234")))))
        .isInstanceOf(ValueException.class)
        .hasMessageContaining("bags.amounts keeps 2 digits");
  }

  @Test
  void readsTheTypesBack() {
    if (can()) {
      connection.commit();
      Table read = Inspector.of(engine).table("bags").orElseThrow();

      assertThat(read.columns().stream().<@Nullable Object>map(Column::type).toList())
          .containsExactlyElementsOf(table.columns().stream().map(Column::type).toList());
    }
  }

  private <T> List<T> all(dev.aludel.sql.Expression<T> expression) {
    return connection.execute(select(expression).from(table).orderBy(id)).all();
  }

  private boolean can() {
    return engine.dialect().features().supports(Feature.ARRAYS);
  }
}
