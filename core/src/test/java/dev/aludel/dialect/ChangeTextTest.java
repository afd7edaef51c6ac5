package dev.aludel.dialect;

import static dev.aludel.fixture.Tables.ADDRESSES;
import static dev.aludel.fixture.Tables.ADDRESS_USER;
import static dev.aludel.fixture.Tables.AGE;
import static dev.aludel.fixture.Tables.EMAIL;
import static dev.aludel.fixture.Tables.NAME;
import static dev.aludel.fixture.Tables.USERS;
import static dev.aludel.fixture.Tables.USER_ID;
import static dev.aludel.fixture.server.DatabaseServer.H2;
import static dev.aludel.fixture.server.DatabaseServer.MARIADB;
import static dev.aludel.fixture.server.DatabaseServer.POSTGRESQL;
import static dev.aludel.fixture.server.DatabaseServer.SQLITE;
import static dev.aludel.sql.Sql.delete;
import static dev.aludel.sql.Sql.excluded;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.literal;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.set;
import static dev.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.CompileException;
import dev.aludel.sql.Cte;
import dev.aludel.sql.Insert;
import dev.aludel.sql.Statement;
import org.junit.jupiter.api.Test;

/** Whole texts of the changes that databases write differently, each run by its database. */
class ChangeTextTest extends DialectTexts {

  private static final Insert ED = insert(USERS).values(USER_ID, 1000).values(NAME, "ed");

  @Test
  void returnsWhatWasInserted() {
    Statement statement = insert(USERS)
        .values(NAME, "ed")
        .values(AGE, 3)
        .returning(USER_ID, NAME.concat("!").as("loud"));

    writes(
        statement,
        "INSERT INTO users (name, age) VALUES (?, ?) RETURNING id, name || ? AS loud",
        POSTGRESQL,
        SQLITE);
    writes(
        statement,
        "INSERT INTO users (name, age) VALUES (?, ?) RETURNING id, concat(name, ?) AS loud",
        MARIADB);
    writes(
        statement,
        "SELECT id, name || ? AS loud FROM FINAL TABLE (INSERT INTO users (name, age) VALUES (?, ?))",
        H2);
  }

  @Test
  void returnsWhatWasUpdated() {
    Statement statement =
        update(USERS).set(AGE, AGE.plus(1)).where(NAME.eq("ed")).returning(AGE);

    writes(
        statement,
        "UPDATE users SET age = users.age + ? WHERE users.name = ? RETURNING age",
        POSTGRESQL,
        SQLITE);
    writes(
        statement,
        "SELECT age FROM FINAL TABLE (UPDATE users SET age = users.age + ? WHERE users.name = ?)",
        H2);
    refuses(statement, "UPDATE … RETURNING", MARIADB);
  }

  @Test
  void returnsWhatWasDeleted() {
    Statement statement = delete(USERS).where(NAME.eq("ed")).returning(USER_ID, NAME);

    writes(
        statement,
        "DELETE FROM users WHERE users.name = ? RETURNING id, name",
        POSTGRESQL,
        MARIADB,
        SQLITE);
    writes(
        statement, "SELECT id, name FROM OLD TABLE (DELETE FROM users WHERE users.name = ?)", H2);
  }

  @Test
  void readsAChangeInWith() {
    Cte gone = delete(ADDRESSES).where(EMAIL.eq("x")).returning(ADDRESS_USER).cte("gone");
    Statement statement = select(NAME).join(gone, USER_ID.eq(gone.column(ADDRESS_USER)));

    writes(
        statement,
        "WITH gone AS (DELETE FROM addresses WHERE addresses.email = ? RETURNING user_id)"
            + " SELECT users.name FROM users JOIN gone ON users.id = gone.user_id",
        POSTGRESQL);
    refuses(statement, "INSERT, UPDATE or DELETE in WITH", H2, MARIADB, SQLITE);
  }

  @Test
  void keepsChangesOutOfSubqueries() {
    Statement inFrom = select(delete(USERS).returning(USER_ID).subquery("gone"));
    Statement inCondition = select(NAME).where(USER_ID.in(delete(USERS).returning(USER_ID)));

    for (Statement statement : new Statement[] {inFrom, inCondition}) {
      assertThatThrownBy(() -> Dialects.forUrl("jdbc:postgresql:x").compile(statement))
          .isInstanceOf(CompileException.class)
          .hasMessage(
              "A change cannot stand in a subquery."
                  + " Put it in a WITH clause, returning.cte(), and select from that. [change-in-subquery]");
    }
  }

  @Test
  void updatesWhereTheKeyIsTaken() {
    Statement statement = ED.values(AGE, 7).onConflict(USER_ID).doUpdate(NAME, AGE);

    writes(
        statement,
        "INSERT INTO users (id, name, age) VALUES (?, ?, ?)"
            + " ON CONFLICT (id) DO UPDATE SET name = excluded.name, age = excluded.age",
        POSTGRESQL,
        SQLITE);
    writes(
        statement,
        "INSERT INTO users (id, name, age) VALUES (?, ?, ?)"
            + " ON DUPLICATE KEY UPDATE name = VALUES(name), age = VALUES(age)",
        MARIADB);
    writes(
        statement,
        "MERGE INTO users USING (VALUES (CAST(? AS INTEGER), CAST(? AS VARCHAR(50)), CAST(? AS INTEGER)))"
            + " AS excluded (id, name, age) ON users.id = excluded.id"
            + " WHEN MATCHED THEN UPDATE SET name = excluded.name, age = excluded.age"
            + " WHEN NOT MATCHED THEN INSERT (id, name, age)"
            + " VALUES (excluded.id, excluded.name, excluded.age)",
        H2);
  }

  @Test
  void computesFromBothRowsWhereTheKeyIsTaken() {
    Statement statement = ED.values(AGE, 7)
        .onConflict(USER_ID)
        .doUpdate(set(AGE, AGE.plus(excluded(AGE))), set(NAME, literal("both")));

    writes(
        statement,
        "INSERT INTO users (id, name, age) VALUES (?, ?, ?)"
            + " ON CONFLICT (id) DO UPDATE SET age = users.age + excluded.age, name = ?",
        POSTGRESQL,
        SQLITE);
    writes(
        statement,
        "INSERT INTO users (id, name, age) VALUES (?, ?, ?)"
            + " ON DUPLICATE KEY UPDATE age = users.age + VALUES(age), name = ?",
        MARIADB);
  }

  @Test
  void leavesTheRowThatIsThere() {
    Statement statement = ED.onConflict(USER_ID).doNothing();

    writes(
        statement,
        "INSERT INTO users (id, name) VALUES (?, ?) ON CONFLICT (id) DO NOTHING",
        POSTGRESQL,
        SQLITE);
    writes(
        statement,
        "INSERT INTO users (id, name) VALUES (?, ?) ON DUPLICATE KEY UPDATE id = id",
        MARIADB);
    writes(
        statement,
        "MERGE INTO users USING (VALUES (CAST(? AS INTEGER), CAST(? AS VARCHAR(50))))"
            + " AS excluded (id, name) ON users.id = excluded.id"
            + " WHEN NOT MATCHED THEN INSERT (id, name) VALUES (excluded.id, excluded.name)",
        H2);
  }

  @Test
  void insertsOrUpdatesTheRowsOfAQuery() {
    Statement statement = insert(USERS)
        .from(select(ADDRESS_USER, EMAIL), USER_ID, NAME)
        .onConflict(USER_ID)
        .doUpdate(NAME);

    writes(
        statement,
        "INSERT INTO users (id, name) SELECT addresses.user_id, addresses.email FROM addresses"
            + " ON CONFLICT (id) DO UPDATE SET name = excluded.name",
        POSTGRESQL);
    writes(
        statement,
        "INSERT INTO users (id, name) SELECT * FROM (SELECT addresses.user_id, addresses.email"
            + " FROM addresses) WHERE true ON CONFLICT (id) DO UPDATE SET name = excluded.name",
        SQLITE);
    writes(
        statement,
        "INSERT INTO users (id, name) SELECT addresses.user_id, addresses.email FROM addresses"
            + " ON DUPLICATE KEY UPDATE name = VALUES(name)",
        MARIADB);
    writes(
        statement,
        "MERGE INTO users USING (SELECT addresses.user_id, addresses.email FROM addresses)"
            + " AS excluded (id, name) ON users.id = excluded.id"
            + " WHEN MATCHED THEN UPDATE SET name = excluded.name"
            + " WHEN NOT MATCHED THEN INSERT (id, name) VALUES (excluded.id, excluded.name)",
        H2);
  }

  @Test
  void insertsOrUpdatesTheRowsOfACommonTableExpression() {
    Cte mails = select(ADDRESS_USER, EMAIL).cte("mails");
    Statement statement = insert(USERS)
        .from(select(mails.column(ADDRESS_USER), mails.column(EMAIL)), USER_ID, NAME)
        .onConflict(USER_ID)
        .doUpdate(NAME);

    writes(
        statement,
        "MERGE INTO users USING (WITH mails AS (SELECT addresses.user_id, addresses.email FROM addresses)"
            + " SELECT mails.user_id, mails.email FROM mails) AS excluded (id, name)"
            + " ON users.id = excluded.id WHEN MATCHED THEN UPDATE SET name = excluded.name"
            + " WHEN NOT MATCHED THEN INSERT (id, name) VALUES (excluded.id, excluded.name)",
        H2);
  }

  @Test
  void updatesFromAnotherTable() {
    Statement statement = update(USERS)
        .set(NAME, EMAIL)
        .from(ADDRESSES)
        .where(ADDRESS_USER.eq(USER_ID), EMAIL.like("a%"));

    writes(
        statement,
        "UPDATE users SET name = addresses.email FROM addresses"
            + " WHERE addresses.user_id = users.id AND addresses.email LIKE ?",
        POSTGRESQL,
        SQLITE);
    writes(
        statement,
        "UPDATE users, addresses SET users.name = addresses.email"
            + " WHERE addresses.user_id = users.id AND addresses.email LIKE ?",
        MARIADB);
    writes(
        statement,
        "MERGE INTO users USING addresses ON addresses.user_id = users.id"
            + " AND addresses.email LIKE ? WHEN MATCHED THEN UPDATE SET name = addresses.email",
        H2);
  }

  @Test
  void deletesByAnotherTable() {
    Statement statement =
        delete(ADDRESSES).using(USERS).where(ADDRESS_USER.eq(USER_ID), NAME.eq("ed"));

    writes(
        statement,
        "DELETE FROM addresses USING users WHERE addresses.user_id = users.id AND users.name = ?",
        POSTGRESQL);
    writes(
        statement,
        "DELETE FROM addresses USING addresses, users"
            + " WHERE addresses.user_id = users.id AND users.name = ?",
        MARIADB);
    writes(
        statement,
        "MERGE INTO addresses USING users ON addresses.user_id = users.id AND users.name = ?"
            + " WHEN MATCHED THEN DELETE",
        H2);
    refuses(statement, "DELETE … USING", SQLITE);
  }

  @Test
  void asksForWhatMergeNeeds() {
    assertThatThrownBy(() ->
            Dialects.forUrl("jdbc:h2:x").compile(update(USERS).set(NAME, EMAIL).from(ADDRESSES)))
        .isInstanceOf(CompileException.class)
        .hasMessageContaining("add where(condition)");
    assertThatThrownBy(() -> ED.onConflict()).hasMessageContaining("conflict-without-key");
  }
}
