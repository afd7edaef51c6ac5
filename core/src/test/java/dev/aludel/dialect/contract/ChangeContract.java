package dev.aludel.dialect.contract;

import static dev.aludel.fixture.Tables.ADDRESSES;
import static dev.aludel.fixture.Tables.ADDRESS_USER;
import static dev.aludel.fixture.Tables.AGE;
import static dev.aludel.fixture.Tables.EMAIL;
import static dev.aludel.fixture.Tables.NAME;
import static dev.aludel.fixture.Tables.USERS;
import static dev.aludel.fixture.Tables.USER_ID;
import static dev.aludel.sql.Sql.count;
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
import dev.aludel.engine.Result;
import dev.aludel.error.CompileException;
import dev.aludel.error.ConstraintViolationException;
import dev.aludel.fixture.Tables;
import dev.aludel.fixture.server.Databases;
import dev.aludel.sql.Delete;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Insert;
import dev.aludel.sql.Query;
import dev.aludel.sql.Row;
import dev.aludel.sql.Statement;
import dev.aludel.sql.Update;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What changes do to the rows, and answer of them; where a database cannot, it is refused before it is sent. */
abstract class ChangeContract {

  private final Databases server;
  private final String url;
  private final Engine engine;
  private final Connection connection;

  ChangeContract(Databases server) {
    this.server = server;
    url = server.newDatabase();
    engine = Engine.create(url);
    Tables.METADATA.createAll(engine);
    connection = engine.connect();
  }

  @BeforeEach
  void fill() {
    connection.execute(insert(USERS).values(NAME, "ed").values(AGE, 30).row("wendy", 20));
    connection.execute(
        insert(ADDRESSES).values(ADDRESS_USER, 1).values(EMAIL, "ed@x").row(1, "ed@y"));
  }

  @AfterEach
  void close() {
    connection.close();
    engine.close();
    server.drop(url);
  }

  @Test
  void returnsWhatWasInserted() {
    Query<? extends Row> statement =
        insert(USERS).values(NAME, "jack").row("mary").returning(USER_ID, NAME, AGE);

    if (can(statement, Feature.INSERT_RETURNING)) {
      assertThat(rows(statement))
          .containsExactlyInAnyOrder(row(3, "jack", null), row(4, "mary", null));
    }
  }

  @Test
  void returnsWhatWasUpdated() {
    Query<Integer> statement =
        update(USERS).set(AGE, AGE.plus(1)).where(NAME.eq("ed")).returning(AGE);

    if (can(statement, Feature.UPDATE_RETURNING)) {
      assertThat(connection.execute(statement).all()).containsExactly(31);
      assertThat(users()).containsExactly(row(1, "ed", 31), row(2, "wendy", 20));
    }
  }

  @Test
  void returnsWhatWasDeleted() {
    Query<? extends Row> statement =
        delete(ADDRESSES).where(EMAIL.endsWith("y")).returning(ADDRESS_USER, EMAIL);

    if (can(statement, Feature.DELETE_RETURNING)) {
      assertThat(rows(statement)).containsExactly(row(1, "ed@y"));
      assertThat(connection.execute(select(EMAIL)).all()).containsExactly("ed@x");
    }
  }

  @Test
  void insertsOrUpdates() {
    Statement statement = insert(USERS)
        .values(USER_ID, 1)
        .values(NAME, "edward")
        .values(AGE, 5)
        .row(7, "jack", null)
        .onConflict(USER_ID)
        .doUpdate(set(NAME, excluded(NAME)), set(AGE, AGE.plus(excluded(AGE))));

    if (can(statement, Feature.ON_CONFLICT, Feature.MERGE)) {
      connection.execute((Insert) statement);
      assertThat(users())
          .containsExactly(row(1, "edward", 35), row(2, "wendy", 20), row(7, "jack", null));
    }
  }

  @Test
  void insertsOrLeaves() {
    Statement statement = insert(USERS)
        .values(USER_ID, 2)
        .values(NAME, "other")
        .row(7, "jack")
        .onConflict(USER_ID)
        .doNothing();

    if (can(statement, Feature.ON_CONFLICT, Feature.MERGE)) {
      connection.execute((Insert) statement);
      assertThat(users())
          .containsExactly(row(1, "ed", 30), row(2, "wendy", 20), row(7, "jack", null));
    }
  }

  @Test
  void updatesFromAnotherTable() {
    Statement statement = update(USERS)
        .set(NAME, EMAIL)
        .from(ADDRESSES)
        .where(ADDRESS_USER.eq(USER_ID), EMAIL.eq("ed@y"));

    if (can(statement, Feature.UPDATE_FROM, Feature.MERGE)) {
      connection.execute((Update) statement);
      assertThat(users()).containsExactly(row(1, "ed@y", 30), row(2, "wendy", 20));
    }
  }

  @Test
  void deletesByAnotherTable() {
    Statement statement = delete(ADDRESSES)
        .using(USERS)
        .where(ADDRESS_USER.eq(USER_ID), NAME.eq("ed"), EMAIL.eq("ed@x"));

    if (can(statement, Feature.DELETE_USING, Feature.MERGE)) {
      connection.execute((Delete) statement);
      assertThat(connection.execute(select(EMAIL)).all()).containsExactly("ed@y");
    }
  }

  @Test
  void insertsMoreRowsThanOneStatementTakes() {
    int rows = engine.dialect().features().maxBinds() / 2 + 7;
    Insert insert = insert(USERS).values(NAME, "0").values(AGE, 0);
    List<List<Expression<?>>> all = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      all.add(List.of(literal("n" + i, NAME.type()), literal(i, AGE.type())));
    }
    Insert many = new Insert(USERS, insert.targets(), all, null, List.of(USER_ID), null);

    Result<Row> result = connection.execute(many);

    assertThat(result.rowCount()).isEqualTo(rows);
    assertThat(result.all()).hasSize(rows);
    assertThat(connection.execute(select(count()).from(USERS)).one()).isEqualTo(rows + 2L);
  }

  @Test
  void insertsAllOrNothingOfThem() {
    int rows = engine.dialect().features().maxBinds() / 2 + 7;
    Insert insert = insert(USERS).values(USER_ID, 0).values(NAME, "0");
    List<List<Expression<?>>> all = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      int id = i == rows - 1 ? 10 : i + 10;
      all.add(List.of(literal(id, USER_ID.type()), literal("n", NAME.type())));
    }
    Insert many = new Insert(USERS, insert.targets(), all, null, List.of(), null);

    assertThatThrownBy(() -> connection.execute(many))
        .isInstanceOf(ConstraintViolationException.class);
    assertThat(connection.execute(select(count()).from(USERS)).one()).isEqualTo(2L);
  }

  /** False after having seen the refusal, which names construct and dialect. */
  private boolean can(Statement statement, Feature... features) {
    for (Feature feature : features) {
      if (engine.dialect().features().supports(feature)) {
        return true;
      }
    }
    assertThatThrownBy(() -> engine.dialect().compile(statement))
        .isInstanceOf(CompileException.class)
        .hasMessageContainingAll(features[0].construct(), engine.dialect().name());
    return false;
  }

  private List<List<@Nullable Object>> users() {
    return rows(select(USER_ID, NAME, AGE).orderBy(USER_ID));
  }

  private List<List<@Nullable Object>> rows(Query<? extends Row> query) {
    return connection.execute(query).stream().map(Row::asList).toList();
  }

  private static List<@Nullable Object> row(@Nullable Object... values) {
    return Arrays.asList(values);
  }
}
