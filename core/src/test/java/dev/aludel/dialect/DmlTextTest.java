package dev.aludel.dialect;

import static dev.aludel.fixture.SqlText.sql;
import static dev.aludel.fixture.SqlText.values;
import static dev.aludel.fixture.Tables.ADDRESS_USER;
import static dev.aludel.fixture.Tables.AGE;
import static dev.aludel.fixture.Tables.EMAIL;
import static dev.aludel.fixture.Tables.NAME;
import static dev.aludel.fixture.Tables.NODE_NAME;
import static dev.aludel.fixture.Tables.USERS;
import static dev.aludel.fixture.Tables.USER_ID;
import static dev.aludel.sql.Sql.delete;
import static dev.aludel.sql.Sql.exists;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.listParam;
import static dev.aludel.sql.Sql.literal;
import static dev.aludel.sql.Sql.lower;
import static dev.aludel.sql.Sql.param;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.text;
import static dev.aludel.sql.Sql.tuple;
import static dev.aludel.sql.Sql.update;
import static dev.aludel.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.sql.CacheKey;
import dev.aludel.sql.Cte;
import dev.aludel.sql.Insert;
import dev.aludel.sql.Select;
import dev.aludel.sql.Statement;
import dev.aludel.sql.Update;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DmlTextTest {

  private static final Dialect H2 = Dialects.forUrl("jdbc:h2:mem:");

  @Test
  void insertsARow() {
    String nobody = null;
    Insert insert = insert(USERS).values(NAME, nobody).values(AGE, 3);

    assertThat(sql(insert)).isEqualTo("INSERT INTO users (name, age) VALUES (?, ?)");
    assertThat(values(insert)).containsExactly(null, 3);
  }

  @Test
  void insertsExpressions() {
    assertThat(sql(insert(USERS).values(NAME, lower(literal("ED")))))
        .isEqualTo("INSERT INTO users (name) VALUES (lower(?))");
  }

  @Test
  void insertsSeveralRows() {
    Insert insert = insert(USERS).values(NAME, "ed").values(AGE, 3).row("jo", 4).row(null, 5);

    assertThat(sql(insert))
        .isEqualTo("INSERT INTO users (name, age) VALUES (?, ?), (?, ?), (?, ?)");
    assertThat(values(insert)).containsExactly("ed", 3, "jo", 4, null, 5);
  }

  @Test
  void refusesRowsThatDoNotFit() {
    assertThatThrownBy(() -> insert(USERS).values(NAME, "ed").row("jo", 4))
        .hasMessage(
            "A row of 2 values was given for 1 columns of users. Give one value for each column, in their"
                + " order. [row-width]");
    assertThatThrownBy(() -> insert(USERS).values(AGE, 3).row("jo"))
        .hasMessage("age holds Integer values, not java.lang.String. Give a value of that class."
            + " [wrong-value-type]");
    assertThatThrownBy(() -> insert(USERS).values(AGE, 3).row(4).values(NAME, "jo"))
        .hasMessage(
            "A column cannot be added to an INSERT of several rows. Name all columns before row(…)."
                + " [late-column]");
  }

  @Test
  void insertsDefaults() {
    assertThat(sql(insert(USERS))).isEqualTo("INSERT INTO users DEFAULT VALUES");
  }

  @Test
  void insertsTheRowsOfAQuery() {
    assertThat(sql(insert(USERS).from(select(NODE_NAME), NAME)))
        .isEqualTo("INSERT INTO users (name) SELECT nodes.name FROM nodes");
  }

  @Test
  void insertsTheRowsOfACommonTableExpression() {
    Cte wide = select(NODE_NAME).where(NODE_NAME.like("____%")).cte("l");

    assertThat(sql(insert(USERS).from(select(wide.column(NODE_NAME)), NAME)))
        .isEqualTo(
            "INSERT INTO users (name) WITH l AS (SELECT nodes.name FROM nodes WHERE nodes.name LIKE ?)"
                + " SELECT l.name FROM l");
  }

  @Test
  void takesOneParameterForEachColumnOfABatch() {
    CompiledStatement compiled =
        H2.compile(insert(USERS).columns(NAME, AGE).returningKeys(USER_ID));

    assertThat(compiled.sql()).isEqualTo("INSERT INTO users (name, age) VALUES (?, ?)");
    assertThat(compiled.parameters()).extracting(BindSlot::name).containsExactly("name", "age");
    assertThat(compiled.keys()).extracting(ResultColumn::name).containsExactly("ID");
  }

  @Test
  void updatesWithBareNamesInSetAndQualifiedOnesInWhere() {
    Update update = update(USERS).set(NAME, "ed").set(AGE, AGE.plus(1)).where(USER_ID.eq(5));

    assertThat(sql(update))
        .isEqualTo("UPDATE users SET name = ?, age = users.age + ? WHERE users.id = ?");
    assertThat(values(update)).containsExactly("ed", 1, 5);
  }

  @Test
  void refusesAnUpdateThatSetsNothing() {
    assertThatThrownBy(() -> sql(update(USERS).where(USER_ID.eq(1))))
        .hasMessage("An UPDATE of users sets nothing. Add set(column, value). [empty-update]");
  }

  @Test
  void correlatesSubqueriesWithTheUpdatedTable() {
    assertThat(sql(update(USERS)
            .set(NAME, select(EMAIL).where(ADDRESS_USER.eq(USER_ID)).limit(1).scalar())))
        .isEqualTo("UPDATE users SET name = (SELECT addresses.email FROM addresses"
            + " WHERE addresses.user_id = users.id LIMIT ?)");
  }

  @Test
  void deletes() {
    assertThat(sql(delete(USERS))).isEqualTo("DELETE FROM users");
    assertThat(sql(delete(USERS)
            .where(NAME.eq("ed"), exists(select(EMAIL).where(ADDRESS_USER.eq(USER_ID))))))
        .isEqualTo("DELETE FROM users WHERE users.name = ? AND EXISTS"
            + " (SELECT addresses.email FROM addresses WHERE addresses.user_id = users.id)");
  }

  @Test
  void bindsTheNamesOfAText() {
    Statement text =
        text("SELECT ':no', \"a:b\", x::int -- :neither\n, '\\' FROM t WHERE a = :a AND b\\:c IN :ids AND d = :a")
            .bind("a", 5)
            .bindList("ids", List.of(1, 2), INTEGER);

    BoundStatement bound = H2.compile(text).bind(CacheKey.of(text).binds());

    assertThat(bound.sql())
        .isEqualTo(
            "SELECT ':no', \"a:b\", x::int -- :neither\n, '\\' FROM t WHERE a = ? AND b:c IN (?, ?) AND d = ?");
    assertThat(bound.values()).extracting(BoundValue::value).containsExactly(5, 1, 2, 5);
  }

  @Test
  void refusesValuesForNamesThatATextDoesNotHave() {
    assertThatThrownBy(() -> text("SELECT :a, :b").bind("c", 1))
        .hasMessage("The text has no parameter :c. Its parameters: a, b. [no-such-parameter]");
    assertThatThrownBy(() -> text("SELECT :a").bind("a", new StringBuilder()))
        .hasMessage(
            "No SQL type is known for values of java.lang.StringBuilder. Give the type beside the value."
                + " [unknown-type]");
  }

  @Test
  void refusesControlCharactersInATextThatCouldPassForParameters() {
    assertThatThrownBy(() -> H2.compile(text("SELECT \u00010\u0002")))
        .hasMessage("A text holds control characters. Remove them. [control-character]");
  }

  @Test
  void givesEqualNamesTheSameParameter() {
    Select<?> select =
        select(USER_ID).where(AGE.gt(param("n", INTEGER)), USER_ID.lt(param("n", INTEGER)));
    CompiledStatement compiled = H2.compile(select);

    BoundStatement bound = compiled.bind(CacheKey.of(select).binds(), Map.of("n", 7));

    assertThat(compiled.parameters()).extracting(BindSlot::name).containsExactly("n");
    assertThat(bound.values()).extracting(BoundValue::value).containsExactly(7, 7);
  }

  @Test
  void takesAListAsAParameter() {
    Select<?> select = select(USER_ID).where(AGE.in(listParam("ages", INTEGER)));
    CompiledStatement compiled = H2.compile(select);

    BoundStatement bound =
        compiled.bind(CacheKey.of(select).binds(), Map.of("ages", List.of(1, 2)));

    assertThat(compiled.sql()).isEqualTo("SELECT users.id FROM users WHERE users.age IN (?)");
    assertThat(bound.sql()).isEqualTo("SELECT users.id FROM users WHERE users.age IN (?, ?)");
  }

  @Test
  void namesTheParametersThatAreMissing() {
    Update update =
        update(USERS).set(NAME, param("name", NAME.type())).where(USER_ID.eq(param("id", INTEGER)));
    CompiledStatement compiled = H2.compile(update);
    CacheKey key = CacheKey.of(update);

    assertThatThrownBy(() -> compiled.bind(key.binds(), Map.of("id", 1)))
        .hasMessage(
            "The parameter :name has no value. Give one for each of: name, id. [missing-parameter]");
    assertThatThrownBy(() -> compiled.bind(key.binds(), "ed"))
        .hasMessage(
            "The statement needs 2 parameters and was given 1. They are, in this order: name, id."
                + " [parameter-count]");
  }

  @Test
  void refusesMoreParametersThanTheDatabaseTakes() {
    Select<?> select =
        select(USER_ID).where(tuple(USER_ID, AGE).in(Collections.nCopies(50_001, List.of(1, 1))));

    assertThatThrownBy(() -> H2.compile(select).bind(CacheKey.of(select).binds()))
        .hasMessage(
            "The statement has 100002 parameters, and the database takes at most 100000. Execute it for parts"
                + " of the list. [too-many-parameters]");
  }

  @Test
  void tellsWhichDialectsThereAre() {
    assertThatThrownBy(() -> Dialects.forUrl("jdbc:nosuch://ed:secret@host/db"))
        .hasMessage(
            "No dialect knows jdbc:nosuch: databases. There are dialects for: hsqldb, h2, mariadb, postgresql, sqlite. Correct the URL, or add a"
                + " dialect. [no-dialect]");
  }
}
