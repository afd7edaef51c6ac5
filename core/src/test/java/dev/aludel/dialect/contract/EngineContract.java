package dev.aludel.dialect.contract;

import static dev.aludel.fixture.Tables.ADDRESSES;
import static dev.aludel.fixture.Tables.ADDRESS_USER;
import static dev.aludel.fixture.Tables.AGE;
import static dev.aludel.fixture.Tables.NAME;
import static dev.aludel.fixture.Tables.USERS;
import static dev.aludel.fixture.Tables.USER_ID;
import static dev.aludel.schema.Column.column;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aludel.engine.ConnectionWork;
import dev.aludel.engine.Engine;
import dev.aludel.error.ConstraintViolationException;
import dev.aludel.error.SqlSyntaxException;
import dev.aludel.fixture.Tables;
import dev.aludel.fixture.server.Databases;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import dev.aludel.type.Types;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys, batches, transactions and refusals, through an engine. */
abstract class EngineContract {

  private final Databases server;
  private final String url;
  private final Engine engine;

  EngineContract(Databases server) {
    this.server = server;
    this.url = server.newDatabase();
    this.engine = Engine.create(url);
  }

  @BeforeEach
  void create() {
    Tables.METADATA.createAll(engine);
  }

  @AfterEach
  void close() {
    engine.close();
    server.drop(url);
  }

  @Test
  void answersTheKeyThatTheDatabaseMadeUp() {
    List<Integer> keys = engine.beginAndReturn(connection -> {
      List<Integer> made = new ArrayList<>();
      for (String name : List.of("a", "b")) {
        made.add(connection
            .execute(insert(USERS).values(NAME, name).returningKeys(USER_ID))
            .one()
            .get(USER_ID));
      }
      return made;
    });

    assertThat(keys).containsExactly(1, 2);
  }

  @Test
  void keepsAKeyOfZero() {
    engine.begin(connection -> {
      connection.execute(insert(USERS).values(USER_ID, 0).values(NAME, "zero"));

      assertThat(connection.execute(select(USER_ID)).all()).containsExactly(0);
    });
  }

  @Test
  void answersTheKeysOfAllRowsOfABatchInTheirOrder() {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (int i = 0; i < 250; i++) {
      rows.add(new Object[] {"user " + i});
    }

    engine.begin(connection -> {
      var result =
          connection.executeBatch(insert(USERS).columns(NAME).returningKeys(USER_ID), rows);
      assertThat(result.generatedKeys()).hasSize(250);
      for (int i = 0; i < 250; i++) {
        Integer key = (Integer) result.generatedKeys().get(i)[0];
        assertThat(connection.execute(select(NAME).where(USER_ID.eq(key))).one())
            .isEqualTo("user " + i);
      }
    });
  }

  @Test
  void tellsTheKindOfAViolatedConstraint() {
    engine.begin(connection -> {
      connection.execute(
          text("CREATE TABLE strict (id INTEGER PRIMARY KEY, n INTEGER NOT NULL CHECK (n > 0))"));
      connection.execute(text("INSERT INTO strict VALUES (1, 1)"));
    });

    assertThat(violated(connection -> connection.execute(text("INSERT INTO strict VALUES (1, 2)"))))
        .isEqualTo(ConstraintViolationException.Kind.UNIQUE);
    assertThat(
            violated(connection -> connection.execute(text("INSERT INTO strict VALUES (2, NULL)"))))
        .isEqualTo(ConstraintViolationException.Kind.NOT_NULL);
    assertThat(violated(connection -> connection.execute(text("INSERT INTO strict VALUES (2, 0)"))))
        .isEqualTo(ConstraintViolationException.Kind.CHECK);
    assertThat(
            violated(connection -> connection.execute(insert(ADDRESSES).values(ADDRESS_USER, 99))))
        .isEqualTo(ConstraintViolationException.Kind.FOREIGN_KEY);
  }

  @Test
  void tellsOfWrongSqlAndUnknownTables() {
    for (String sql : List.of("SELEKT 1", "SELECT nothing FROM nowhere")) {
      assertThat(catchThrowableOfType(
              SqlSyntaxException.class,
              () -> engine.begin(connection -> connection.execute(text(sql)))))
          .as(sql)
          .isNotNull();
    }
  }

  @Test
  void readsResultsThatNobodyDeclared() {
    Table kinds = new MetaData()
        .table(
            "kinds",
            column("moment", Types.TIMESTAMP),
            column("birth", Types.DATE),
            column("code", Types.UUID));
    kinds.metaData().createAll(engine);
    LocalDateTime moment = LocalDateTime.of(2024, 2, 29, 1, 2, 3);
    UUID code = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");

    List<@Nullable Object> row = engine.beginAndReturn(connection -> {
      connection.execute(insert(USERS).values(AGE, 3));
      connection.execute(insert(kinds)
          .values(kinds.column("moment", LocalDateTime.class), moment)
          .values(kinds.column("birth", LocalDate.class), moment.toLocalDate())
          .values(kinds.column("code", UUID.class), code));
      return connection
          .execute(text(
              "SELECT id + 3000000000, age * 1234567.875, moment, birth, code FROM users, kinds"))
          .one()
          .asList();
    });

    assertThat(new BigDecimal(String.valueOf(row.get(0)))).isEqualByComparingTo("3000000001");
    assertThat(new BigDecimal(String.valueOf(row.get(1)))).isEqualByComparingTo("3703703.625");
    assertThat(row.subList(2, 5)).containsExactly(moment, moment.toLocalDate(), code);
  }

  @Test
  void rollsBackToASavepoint() {
    engine.begin(connection -> {
      connection.execute(insert(USERS).values(NAME, "kept").values(AGE, 1));
      var savepoint = connection.beginNested();
      connection.execute(insert(USERS).values(NAME, "lost").values(AGE, 2));
      savepoint.rollback();
    });

    assertThat(engine.<List<String>>beginAndReturn(
            connection -> connection.execute(select(NAME)).all()))
        .containsExactly("kept");
  }

  private ConstraintViolationException.Kind violated(ConnectionWork work) {
    return catchThrowableOfType(ConstraintViolationException.class, () -> engine.begin(work))
        .kind();
  }
}
