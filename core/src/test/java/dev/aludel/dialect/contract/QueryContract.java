package dev.aludel.dialect.contract;

import static dev.aludel.fixture.Tables.ADDRESSES;
import static dev.aludel.fixture.Tables.ADDRESS_USER;
import static dev.aludel.fixture.Tables.AGE;
import static dev.aludel.fixture.Tables.EMAIL;
import static dev.aludel.fixture.Tables.NAME;
import static dev.aludel.fixture.Tables.USERS;
import static dev.aludel.fixture.Tables.USER_ID;
import static dev.aludel.sql.Sql.count;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.literal;
import static dev.aludel.sql.Sql.nullOf;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.tableFunction;
import static dev.aludel.sql.Sql.union;
import static dev.aludel.sql.Sql.values;
import static dev.aludel.type.Types.BIGINT;
import static dev.aludel.type.Types.BOOLEAN;
import static dev.aludel.type.Types.DATE;
import static dev.aludel.type.Types.NUMERIC;
import static dev.aludel.type.Types.TEXT;
import static dev.aludel.type.Types.TIMESTAMP;
import static dev.aludel.type.Types.UUID;
import static dev.aludel.type.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.dialect.Feature;
import dev.aludel.engine.Connection;
import dev.aludel.engine.Engine;
import dev.aludel.error.CompileException;
import dev.aludel.fixture.Tables;
import dev.aludel.fixture.server.Databases;
import dev.aludel.sql.Cte;
import dev.aludel.sql.ForUpdate;
import dev.aludel.sql.ForUpdate.Strength;
import dev.aludel.sql.FunctionCall;
import dev.aludel.sql.Functions;
import dev.aludel.sql.Label;
import dev.aludel.sql.Query;
import dev.aludel.sql.Row;
import dev.aludel.sql.Row2;
import dev.aludel.sql.Subquery;
import dev.aludel.sql.TableFunction;
import dev.aludel.sql.Values;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the rarer clauses and sources of rows answer. A database that has none such refuses by name. */
abstract class QueryContract {

  private final Databases server;
  private final String url;
  private final Engine engine;
  private final Connection connection;

  QueryContract(Databases server) {
    this.server = server;
    url = server.newDatabase();
    engine = Engine.create(url);
    connection = engine.connect();
  }

  @BeforeEach
  void fill() {
    Tables.METADATA.createAll(connection);
    connection.execute(insert(USERS)
        .values(NAME, "ed")
        .values(AGE, 30)
        .row("al", 20)
        .row("cy", 30)
        .row("bo", 40));
    connection.execute(insert(ADDRESSES)
        .values(ADDRESS_USER, 1)
        .values(EMAIL, "b@x")
        .row(1, "a@x")
        .row(2, "c@x")
        .row(1, "b@x"));
  }

  @AfterEach
  void close() {
    connection.close();
    engine.close();
    server.drop(url);
  }

  @Test
  void takesTheFirstRowOfEachGroup() {
    Query<String> eldest = select(NAME).distinctOn(AGE).orderBy(AGE, NAME.desc());
    if (can(eldest, Feature.DISTINCT_ON)) {
      assertThat(connection.execute(eldest).all()).containsExactly("al", "ed", "bo");
    }
  }

  @Test
  void takesTiesAlong() {
    Query<Integer> young = select(AGE).orderBy(AGE).limit(2).withTies();
    Query<Integer> others = select(AGE).orderBy(AGE).offset(1).limit(1).withTies();
    if (can(young, Feature.WITH_TIES)) {
      assertThat(connection.execute(young).all()).containsExactly(20, 30, 30);
      assertThat(connection.execute(others).all()).containsExactly(30, 30);
      assertThatThrownBy(() -> connection.execute(select(AGE).withTies()))
          .isInstanceOf(CompileException.class)
          .hasMessageContaining("[ties-without-limit]");
    }
  }

  @Test
  void locksAsStronglyAsWanted() {
    locks(ForUpdate.LOCK, Feature.FOR_UPDATE);
    locks(ForUpdate.LOCK.strength(Strength.SHARE), Feature.FOR_SHARE);
    locks(ForUpdate.LOCK.strength(Strength.NO_KEY_UPDATE), Feature.KEY_LOCKS);
    locks(ForUpdate.LOCK.strength(Strength.KEY_SHARE).skipLocked(), Feature.KEY_LOCKS);
  }

  private void locks(ForUpdate lock, Feature feature) {
    Query<String> locking = select(NAME).where(USER_ID.eq(1)).forUpdate(lock);
    if (can(locking, feature)) {
      assertThat(connection.execute(locking).all()).containsExactly("ed");
    }
  }

  @Test
  void joinsTextsInOrder() {
    FunctionCall<String> emails = Functions.stringAgg(EMAIL, ", ");
    Query<Row2<Integer, String>> joined = select(ADDRESS_USER, emails.orderBy(EMAIL.desc()))
        .groupBy(ADDRESS_USER)
        .orderBy(ADDRESS_USER);
    if (!isFifthDialect()) {
      assertThat(rows(joined)).containsExactly(List.of(1, "b@x, b@x, a@x"), List.of(2, "c@x"));
      assertThat(connection.execute(select(emails).where(ADDRESS_USER.eq(9))).all())
          .containsExactly((String) null);
    }
  }

  @Test
  void joinsSomeTexts() {
    FunctionCall<String> emails = Functions.stringAgg(EMAIL, "'\\%");
    if (!isFifthDialect()) {
      assertThat(connection
              .execute(select(emails.filter(EMAIL.ne("c@x")).orderBy(EMAIL)))
              .one())
          .isEqualTo("a@x'\\%b@x'\\%b@x");
      assertThat(connection.execute(select(emails.filter(EMAIL.eq("none")))).one())
          .isNull();
    }
  }

  @Test
  void asksAboutAnOrder() {
    Query<Row2<Double, Integer>> middle = select(
            Functions.percentileCont(0.25).withinGroup(AGE),
            Functions.mode(AGE.type()).withinGroup(AGE))
        .from(USERS);
    if (can(middle, Feature.WITHIN_GROUP)) {
      assertThat(rows(middle)).containsExactly(List.of(27.5, 30));
    }
  }

  @Test
  void bringsRowsAlong() {
    Values<Row2<Integer, String>> brought =
        values(USER_ID, NAME).row(1, "one").row(3, null).row(10, "ten");

    assertThat(rows(brought))
        .containsExactly(List.of(1, "one"), java.util.Arrays.asList(3, null), List.of(10, "ten"));
  }

  @Test
  void joinsRowsThatItBrings() {
    Subquery brought =
        values(USER_ID, NAME).row(1, "one").row(3, "three").row(9, "nine").subquery("v");
    Query<Row2<String, String>> joined = select(NAME, brought.column(NAME))
        .from(USERS)
        .join(brought, brought.column(USER_ID).eq(USER_ID))
        .orderBy(brought.column(USER_ID).desc());

    assertThat(rows(joined)).containsExactly(List.of("cy", "three"), List.of("ed", "one"));
  }

  @Test
  void keepsTheTypesOfRowsThatItBrings() {
    Label<BigDecimal> amount = nullOf(NUMERIC(5, 2)).as("amount");
    Label<String> word = nullOf(VARCHAR(2)).as("word");
    Label<LocalDate> day = nullOf(DATE).as("day");
    Subquery brought = values(amount, word, day)
        .row(new BigDecimal("9.99"), "longer than two", LocalDate.of(2024, 2, 29))
        .row(null, null, null)
        .row(new BigDecimal("10.01"), "x", LocalDate.of(2023, 12, 1))
        .subquery();
    Query<Row> sorted =
        select(brought).where(brought.column(amount).isNotNull()).orderBy(brought.column(amount));

    List<List<@Nullable Object>> found = rows(sorted);

    assertThat((BigDecimal) found.get(0).get(0)).isEqualByComparingTo("9.99");
    assertThat(found.get(0).subList(1, 3))
        .containsExactly("longer than two", LocalDate.of(2024, 2, 29));
    assertThat((BigDecimal) found.get(1).get(0)).isEqualByComparingTo("10.01");
    assertThat(connection
            .execute(select(brought.column(word))
                .where(brought.column(day).eq(LocalDate.of(2023, 12, 1))))
            .all())
        .containsExactly("x");
  }

  @Test
  void bringsValuesOfEachType() {
    java.util.UUID id = new java.util.UUID(1, 2);
    LocalDateTime at = LocalDateTime.of(2024, 2, 29, 1, 2, 3, 456_000_000);
    Values<Row> brought = values(List.of(
            nullOf(BOOLEAN).as("b"),
            nullOf(BIGINT).as("n"),
            nullOf(UUID).as("u"),
            nullOf(TIMESTAMP).as("t"),
            nullOf(TEXT).as("s")))
        .row(null, null, null, null, null)
        .row(true, Long.MAX_VALUE, id, at, "é");

    assertThat(rows(brought).get(1)).containsExactly(true, Long.MAX_VALUE, id, at, "é");
    assertThat(rows(select(brought.subquery("v"))).get(1))
        .containsExactly(true, Long.MAX_VALUE, id, at, "é");
  }

  @Test
  void countsRowsThatItBringsAsACommonTable() {
    Cte brought = values(USER_ID, NAME).row(1, "one").row(2, "two").cte("brought");

    assertThat(connection.execute(select(count()).from(brought)).one()).isEqualTo(2L);
    assertThat(connection
            .execute(
                select(NAME).where(USER_ID.in(select(brought.column(USER_ID)))).orderBy(NAME))
            .all())
        .containsExactly("al", "ed");
  }

  @Test
  void unitesRowsThatItBringsWithOthers() {
    Query<Integer> both = union(values(AGE).row(30).row(70), select(AGE)).orderBy(AGE);
    Query<Integer> other =
        select(AGE).where(AGE.gt(20)).union(values(AGE).row(50)).orderBy(AGE);
    Subquery inner = values(AGE).row(30).row(70).intersect(select(AGE)).subquery("t");

    assertThat(connection.execute(both).all()).containsExactly(20, 30, 40, 70);
    assertThat(connection.execute(other).all()).containsExactly(30, 40, 50);
    assertThat(connection.execute(select(inner)).all().stream()
            .map(row -> row.get(0))
            .toList())
        .containsExactly(30);
  }

  @Test
  void bringsNoRowAtAll() {
    Values<Row2<Integer, String>> none = values(USER_ID, NAME);

    assertThat(rows(none)).isEmpty();
    assertThat(rows(select(none.subquery("v")))).isEmpty();
  }

  @Test
  void insertsRowsThatItBrings() {
    connection.execute(insert(USERS).from(values(NAME, AGE).row("x", 1).row("y", null), NAME, AGE));

    assertThat(
            connection.execute(select(NAME).where(USER_ID.gt(4)).orderBy(NAME)).all())
        .containsExactly("x", "y");
  }

  @Test
  void refusesRowsThatDoNotFit() {
    assertThatThrownBy(() -> values(USER_ID, NAME).row(1))
        .isInstanceOf(CompileException.class)
        .hasMessageContaining("A row of 1 values was given for 2 columns.");
    assertThatThrownBy(() -> values(USER_ID, NAME).row("1", "one"))
        .isInstanceOf(CompileException.class)
        .hasMessageContaining("id holds Integer values, not java.lang.String.");
  }

  @Test
  void readsRowsOfFunctions() {
    TableFunction numbers = tableFunction("generate_series", literal(2L), literal(4L))
        .column("n", BIGINT)
        .as("numbers");
    TableFunction parts = tableFunction("json_each", literal("[5, 6]")).column("value", BIGINT);
    TableFunction series = engine.dialect().name().equals("sqlite") ? parts : numbers;
    String column = series.columns().get(0).name();
    Query<Long> found = select(series.column(column, Long.class));
    if (can(found, Feature.TABLE_FUNCTIONS)) {
      assertThat(connection.execute(found).all())
          .containsExactlyElementsOf(series == parts ? List.of(5L, 6L) : List.of(2L, 3L, 4L));
    }
  }

  @Test
  void takesOperatorsOfTheProgram() {
    Query<Boolean> some =
        select(literal(7).cast(AGE.type()).op("<=", AGE.plus(1), BOOLEAN)).where(USER_ID.eq(1));

    assertThat(connection.execute(some).one()).isTrue();
    for (String operator : List.of("", "--", "+/*", "//", "`", "= 1 OR", "?", ";", "a b", "=\0")) {
      assertThatThrownBy(() -> AGE.op(operator, literal(1), BOOLEAN))
          .as(operator)
          .isInstanceOf(CompileException.class)
          .hasMessageContaining("[no-operator]");
    }
  }

  private boolean isFifthDialect() {
    return engine.dialect().name().equals("hsqldb");
  }

  /** False after having seen the refusal, which names construct and dialect. */
  private boolean can(Query<?> statement, Feature feature) {
    if (engine.dialect().features().supports(feature)) {
      return true;
    }
    assertThatThrownBy(() -> connection.execute(statement))
        .isInstanceOf(CompileException.class)
        .hasMessageContainingAll(feature.construct(), engine.dialect().name());
    return false;
  }

  private List<List<@Nullable Object>> rows(Query<? extends Row> query) {
    return connection.execute(query).all().stream()
        .<List<@Nullable Object>>map(Row::asList)
        .toList();
  }
}
