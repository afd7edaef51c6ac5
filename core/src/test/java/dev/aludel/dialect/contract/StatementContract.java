package dev.aludel.dialect.contract;

import static dev.aludel.fixture.Tables.ADDRESSES;
import static dev.aludel.fixture.Tables.ADDRESS_USER;
import static dev.aludel.fixture.Tables.AGE;
import static dev.aludel.fixture.Tables.EMAIL;
import static dev.aludel.fixture.Tables.NAME;
import static dev.aludel.fixture.Tables.NODES;
import static dev.aludel.fixture.Tables.NODE_ID;
import static dev.aludel.fixture.Tables.NODE_NAME;
import static dev.aludel.fixture.Tables.PARENT_ID;
import static dev.aludel.fixture.Tables.USERS;
import static dev.aludel.fixture.Tables.USER_ID;
import static dev.aludel.schema.Column.column;
import static dev.aludel.sql.Sql.case_;
import static dev.aludel.sql.Sql.count;
import static dev.aludel.sql.Sql.delete;
import static dev.aludel.sql.Sql.exists;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.literal;
import static dev.aludel.sql.Sql.max;
import static dev.aludel.sql.Sql.not;
import static dev.aludel.sql.Sql.nullOf;
import static dev.aludel.sql.Sql.param;
import static dev.aludel.sql.Sql.rank;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.sum;
import static dev.aludel.sql.Sql.text;
import static dev.aludel.sql.Sql.tuple;
import static dev.aludel.sql.Sql.update;
import static dev.aludel.type.Types.INTEGER;
import static dev.aludel.type.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.dialect.Feature;
import dev.aludel.fixture.ScratchDatabase;
import dev.aludel.fixture.Tables;
import dev.aludel.fixture.server.Databases;
import dev.aludel.schema.Column;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import dev.aludel.sql.Cte;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Label;
import dev.aludel.sql.Query;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the statements answer, where the text alone would not show whether it means what it should. */
abstract class StatementContract {

  private final ScratchDatabase database;

  StatementContract(Databases server) {
    database = new ScratchDatabase(server);
  }

  @BeforeEach
  void fill() {
    Tables.METADATA.createAll(database);
    database.run(insert(USERS)
        .values(NAME, "ed")
        .values(AGE, 30)
        .row("a_b", 20)
        .row("axb", null)
        .row("50%", 40));
    database.run(insert(ADDRESSES)
        .values(ADDRESS_USER, 1)
        .values(EMAIL, "ed@x")
        .row(1, "ed@y")
        .row(2, "ab@x"));
    database.run(insert(NODES)
        .values(NODE_NAME, "root")
        .values(PARENT_ID, nullOf(INTEGER))
        .row("leaf", 1)
        .row("twig", 2)
        .row("other", null));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void matchesLiteralTextLiterally() {
    assertThat(names(NAME.startsWith("a_"))).containsExactly("a_b");
    assertThat(names(NAME.contains("%"))).containsExactly("50%");
    assertThat(names(NAME.endsWith("b"))).containsExactly("a_b", "axb");
    assertThat(names(NAME.like("a_b"))).containsExactly("a_b", "axb");
    assertThat(names(NAME.ilike("ED"))).containsExactly("ed");
  }

  @Test
  void matchesLiteralTextAsJavaDoes() {
    List<String> texts = List.of(
        "", "%", "_", "/", "\\", "'", "a", "A", "ab", "a%", "%a", "a_b", "a/b", "a\\b", "a'b", "%_",
        "/%", "//", "\\%", "é", "É", "ß", "ss", "a ", " a");
    Table table =
        new MetaData().table("texts", column("id", INTEGER).primaryKey(), column("t", VARCHAR(20)));
    table.metaData().createAll(database);
    Column<String> text = table.column("t", String.class);
    texts.forEach(value -> database.run(insert(table).values(text, value)));

    for (String part : texts) {
      assertThat(matching(text, text.startsWith(part)))
          .as("starts with '%s'", part)
          .containsExactlyInAnyOrderElementsOf(filter(texts, value -> value.startsWith(part)));
      assertThat(matching(text, text.contains(part)))
          .as("contains '%s'", part)
          .containsExactlyInAnyOrderElementsOf(filter(texts, value -> value.contains(part)));
      assertThat(matching(text, text.endsWith(part)))
          .as("ends with '%s'", part)
          .containsExactlyInAnyOrderElementsOf(filter(texts, value -> value.endsWith(part)));
    }
    table.metaData().dropAll(database);
  }

  private List<@Nullable Object> matching(Column<String> text, Expression<Boolean> condition) {
    return database.run(select(text).where(condition)).stream()
        .<@Nullable Object>map(row -> row.get(0))
        .toList();
  }

  private static List<String> filter(List<String> texts, Predicate<String> condition) {
    return texts.stream().filter(condition).toList();
  }

  @Test
  void findsNothingInAnEmptyListAndEverythingOutsideOne() {
    assertThat(names(AGE.in(List.of()))).isEmpty();
    assertThat(names(AGE.notIn(List.of()))).containsExactly("ed", "a_b", "axb", "50%");
    assertThat(names(tuple(NAME, AGE).in(List.of()))).isEmpty();
  }

  @Test
  void comparesRowValuesAsAWhole() {
    assertThat(names(tuple(NAME, AGE).in(List.of(List.of("ed", 30), List.of("a_b", 30)))))
        .containsExactly("ed");
  }

  @Test
  void bindsParametersThatStandAlone() {
    assertThat(database.run(select(literal(7), literal("x")).from(USERS).limit(1)))
        .containsExactly(List.of(7, "x"));
    assertThat(database.run(select(literal(7).plus(1)))).containsExactly(List.of(8));
  }

  @Test
  void decidesByCaseWithBoundResults() {
    Label<String> kind =
        case_(VARCHAR).when(AGE.lt(25), "young").otherwise("old").as("kind");

    assertThat(database.run(
            select(kind, count()).where(AGE.isNotNull()).groupBy(kind).orderBy(kind)))
        .containsExactly(List.of("old", 2L), List.of("young", 1L));
  }

  @Test
  void correlatesExists() {
    assertThat(names(exists(select(EMAIL).where(ADDRESS_USER.eq(USER_ID)))))
        .containsExactly("ed", "a_b");
    assertThat(names(not(exists(select(EMAIL).where(ADDRESS_USER.eq(USER_ID))))))
        .containsExactly("axb", "50%");
  }

  @Test
  void walksATreeByRecursion() {
    Cte tree = select(NODE_ID, NODE_NAME)
        .where(NODE_NAME.eq("root"))
        .cte("tree")
        .recursive(self -> select(NODE_ID, NODE_NAME).where(PARENT_ID.eq(self.column(NODE_ID))));

    assertThat(database.run(select(tree.column(NODE_NAME)).orderBy(tree.column(NODE_ID))))
        .containsExactly(List.of("root"), List.of("leaf"), List.of("twig"));
  }

  @Test
  void bindsValuesOfACommonTableExpressionBeforeThoseOfTheQuery() {
    Cte adults = select(USER_ID, NAME).where(AGE.ge(25)).cte("adults");

    assertThat(database.run(
            select(adults.column(NAME), literal("!")).where(adults.column(NAME).ne("ed"))))
        .containsExactly(List.of("50%", "!"));
  }

  @Test
  void ranksWithinAWindowOrRefusesTo() {
    Query<?> query =
        select(NAME, rank().over(List.of(), List.of(AGE.desc().nullsLast()))).orderBy(USER_ID);

    if (database.dialect().features().supports(Feature.WINDOWS)) {
      assertThat(database.run(query))
          .containsExactly(
              List.of("ed", 2L), List.of("a_b", 3L), List.of("axb", 4L), List.of("50%", 1L));
    } else {
      assertThatThrownBy(() -> database.run(query))
          .hasMessageContainingAll("window functions", database.dialect().name());
    }
  }

  @Test
  void ordersACompound() {
    Query<String> all =
        select(NAME).where(USER_ID.le(2)).union(select(NODE_NAME)).orderBy(NAME).limit(2);

    assertThat(database.run(all)).containsExactly(List.of("a_b"), List.of("ed"));
  }

  @Test
  void updatesAndDeletesTheRowsMeantOnly() {
    database.run(update(USERS).set(AGE, AGE.plus(1)).where(NAME.eq("ed")));
    database.run(delete(NODES).where(NODE_ID.gt(2)));

    assertThat(database.run(select(sum(AGE))))
        .satisfiesExactly(row -> assertThat(((Number) row.get(0)).intValue()).isEqualTo(91));
    assertThat(database.run(select(NODE_NAME))).containsExactly(List.of("root"), List.of("leaf"));
  }

  @Test
  void updatesByParameters() {
    database.run(
        update(USERS).columns(NAME).where(USER_ID.eq(param("key", INTEGER))),
        Map.of("name", "eddie", "key", 1));

    assertThat(names(USER_ID.eq(1))).containsExactly("eddie");
  }

  @Test
  void bindsATextAndReadsItsColumns() {
    assertThat(
            database.run(text("SELECT name FROM users WHERE age > :age AND id IN :ids ORDER BY id")
                .bind("age", 25)
                .bindList("ids", List.of(1, 2, 3), INTEGER)
                .columns(NAME)))
        .containsExactly(List.of("ed"));
  }

  @Test
  void takesACommonTableExpressionInsideTheSubqueriesOfUpdateAndDelete() {
    Cte old = select(USER_ID, NAME).where(AGE.gt(35)).cte("old");
    Expression<Boolean> isOld = USER_ID.in(select(old.column(USER_ID)));

    database.run(update(USERS)
        .set(NAME, select(max(old.column(NAME))).scalar().concat("!"))
        .where(isOld));
    database.run(delete(USERS).where(isOld.not(), NAME.eq("axb")));

    assertThat(names(USER_ID.gt(0))).containsExactly("ed", "a_b", "50%!");
  }

  private List<@Nullable Object> names(Expression<Boolean> condition) {
    return database.run(select(NAME).where(condition).orderBy(USER_ID)).stream()
        .<@Nullable Object>map(row -> row.get(0))
        .toList();
  }
}
