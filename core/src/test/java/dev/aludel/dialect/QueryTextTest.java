package dev.aludel.dialect;

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
import static dev.aludel.sql.Sql.func;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.literal;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.tableFunction;
import static dev.aludel.sql.Sql.values;
import static dev.aludel.type.Types.BIGINT;
import static dev.aludel.type.Types.BOOLEAN;
import static dev.aludel.type.Types.INTEGER;
import static dev.aludel.type.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.schema.Sequence;
import dev.aludel.sql.Expression;
import dev.aludel.sql.ForUpdate;
import dev.aludel.sql.ForUpdate.Strength;
import dev.aludel.sql.Functions;
import dev.aludel.sql.Query;
import dev.aludel.sql.Row2;
import dev.aludel.sql.Select;
import dev.aludel.sql.Statement;
import dev.aludel.sql.Subquery;
import dev.aludel.sql.Values;
import org.junit.jupiter.api.Test;

/** Whole texts of the rarer clauses and sources of rows, each run by its database. */
class QueryTextTest extends DialectTexts {

  private static final Values<Row2<Integer, String>> BROUGHT =
      values(USER_ID, NAME).row(1, "a").row(2, "b");

  @Test
  void takesTheFirstOfEachGroup() {
    Statement eldest = select(NAME).distinctOn(AGE).orderBy(AGE, NAME);
    writes(
        eldest,
        "SELECT DISTINCT ON (users.age) users.name FROM users ORDER BY users.age, users.name",
        H2,
        POSTGRESQL);
    refuses(eldest, "DISTINCT ON", MARIADB, SQLITE);
  }

  @Test
  void takesTiesAlong() {
    Select<String> first = select(NAME).orderBy(AGE).limit(2).withTies();
    writes(
        first,
        "SELECT users.name FROM users ORDER BY users.age FETCH FIRST ? ROWS WITH TIES",
        H2,
        POSTGRESQL,
        MARIADB);
    writes(
        first.offset(3),
        "SELECT users.name FROM users ORDER BY users.age OFFSET ? ROWS FETCH FIRST ? ROWS WITH TIES",
        H2,
        POSTGRESQL,
        MARIADB);
    writes(
        select(NAME).union(select(EMAIL)).orderBy(NAME).limit(2).withTies(),
        "SELECT users.name FROM users UNION SELECT addresses.email FROM addresses ORDER BY name FETCH FIRST ? ROWS WITH TIES",
        H2,
        POSTGRESQL,
        MARIADB);
    Expression<Long> some = literal(1L).plus(1L);
    writes(
        first.limit(some).offset(some),
        "SELECT users.name FROM users ORDER BY users.age OFFSET (? + ?) ROWS FETCH FIRST (? + ?) ROWS WITH TIES",
        POSTGRESQL);
    refuses(first, "WITH TIES", SQLITE);
  }

  @Test
  void locksAsStronglyAsWanted() {
    ForUpdate share = ForUpdate.LOCK.strength(Strength.SHARE);
    ForUpdate keyless = ForUpdate.LOCK.strength(Strength.NO_KEY_UPDATE).nowait();
    ForUpdate key = ForUpdate.LOCK.strength(Strength.KEY_SHARE).of(USERS);
    writes(select(NAME).forUpdate(share), "SELECT users.name FROM users FOR SHARE", POSTGRESQL);
    writes(
        select(NAME).forUpdate(share.skipLocked()),
        "SELECT users.name FROM users LOCK IN SHARE MODE SKIP LOCKED",
        MARIADB);
    writes(
        select(NAME).forUpdate(keyless),
        "SELECT users.name FROM users FOR NO KEY UPDATE NOWAIT",
        POSTGRESQL);
    writes(
        select(NAME).forUpdate(key),
        "SELECT users.name FROM users FOR KEY SHARE OF users",
        POSTGRESQL);
    refuses(select(NAME).forUpdate(share), "FOR SHARE", H2, SQLITE);
    refuses(select(NAME).forUpdate(keyless), "FOR NO KEY UPDATE", H2, MARIADB, SQLITE);
  }

  @Test
  void joinsTextsInOrder() {
    Statement joined =
        select(Functions.stringAgg(EMAIL, ", ").orderBy(EMAIL.desc())).groupBy(ADDRESS_USER);
    writes(
        joined,
        "SELECT string_agg(addresses.email, ? ORDER BY addresses.email DESC) FROM addresses GROUP BY addresses.user_id",
        H2,
        POSTGRESQL,
        SQLITE);
    writes(
        joined,
        "SELECT substring(group_concat(concat(?, addresses.email) ORDER BY addresses.email DESC SEPARATOR ''), char_length(?) + 1) FROM addresses GROUP BY addresses.user_id",
        MARIADB);
    Statement some = select(
        Functions.stringAgg(EMAIL, "; ").distinct().filter(EMAIL.isNotNull()).orderBy(EMAIL));
    writes(
        some,
        "SELECT string_agg(DISTINCT addresses.email, ? ORDER BY addresses.email) FILTER (WHERE addresses.email IS NOT NULL) FROM addresses",
        H2);
    writes(
        some,
        "SELECT substring(group_concat(DISTINCT CASE WHEN addresses.email IS NOT NULL THEN concat(?, addresses.email) END ORDER BY addresses.email SEPARATOR ''), char_length(?) + 1) FROM addresses",
        MARIADB);
    Statement grouped = select(
        func("group_concat", VARCHAR(99), EMAIL).filter(EMAIL.isNotNull()).orderBy(EMAIL));
    refuses(grouped, "ORDER BY in an aggregate", MARIADB);
  }

  @Test
  void asksAboutAnOrder() {
    Statement middle = select(Functions.percentileCont(0.5).withinGroup(AGE.desc()));
    writes(
        middle,
        "SELECT percentile_cont(?) WITHIN GROUP (ORDER BY users.age DESC) FROM users",
        H2,
        POSTGRESQL);
    refuses(middle, "WITHIN GROUP", MARIADB, SQLITE);
  }

  @Test
  void bringsRowsAlong() {
    writes(BROUGHT, "VALUES (CAST(? AS INTEGER), CAST(? AS VARCHAR)), (?, ?)", H2, POSTGRESQL);
    writes(BROUGHT, "VALUES (CAST(? AS SIGNED), CAST(? AS CHAR)), (?, ?)", MARIADB);
    writes(BROUGHT, "VALUES (CAST(? AS INTEGER), CAST(? AS TEXT)), (?, ?)", SQLITE);
    writes(
        insert(USERS).from(BROUGHT, USER_ID, NAME),
        "INSERT INTO users (id, name) VALUES (CAST(? AS INTEGER), CAST(? AS VARCHAR)), (?, ?)",
        H2,
        POSTGRESQL);
  }

  @Test
  void readsFromRowsThatItBrings() {
    Subquery rows = BROUGHT.subquery("v");
    Statement read = select(rows.column(NAME)).where(rows.column(USER_ID).gt(1));
    writes(
        read,
        "SELECT v.name FROM (VALUES (CAST(? AS INTEGER), CAST(? AS VARCHAR)), (?, ?)) AS v (id, name) WHERE v.id > ?",
        H2,
        POSTGRESQL);
    writes(
        read,
        "SELECT v.name FROM (SELECT CAST(? AS SIGNED) AS id, CAST(? AS CHAR) AS name UNION ALL VALUES (?, ?)) AS v WHERE v.id > ?",
        MARIADB);
    writes(
        read,
        "SELECT v.name FROM (SELECT CAST(? AS INTEGER) AS id, CAST(? AS TEXT) AS name UNION ALL VALUES (?, ?)) AS v WHERE v.id > ?",
        SQLITE);
  }

  @Test
  void unitesRowsThatItBrings() {
    Statement united = select(AGE).union(values(AGE).row(1));
    writes(
        united,
        "SELECT users.age FROM users UNION SELECT * FROM (VALUES (CAST(? AS INTEGER))) AS given (age)",
        H2,
        POSTGRESQL);
    writes(united, "SELECT users.age FROM users UNION (SELECT CAST(? AS SIGNED) AS age)", MARIADB);
    writes(
        united,
        "SELECT users.age FROM users UNION SELECT * FROM (SELECT CAST(? AS INTEGER) AS age)",
        SQLITE);
  }

  @Test
  void readsRowsOfFunctions() {
    Statement numbers = select(tableFunction("generate_series", literal(1L), literal(3L))
        .column("n", BIGINT)
        .as("g"));
    writes(numbers, "SELECT g.n FROM generate_series(?, ?) AS g (n)", H2, POSTGRESQL);
    writes(
        select(tableFunction("json_each", literal("[1]")).column("value", BIGINT)),
        "SELECT anon_1.value FROM json_each(?) AS anon_1",
        SQLITE);
    refuses(numbers, "a function in FROM", MARIADB);
  }

  @Test
  void countsBySequence() {
    Statement next = select(Sequence.of("s").in("it's").next());
    assertThat(dialect(H2).compile(next).sql()).isEqualTo("SELECT NEXT VALUE FOR \"it's\".s");
    assertThat(dialect(POSTGRESQL).compile(next).sql()).isEqualTo("SELECT nextval('\"it''s\".s')");
    assertThat(dialect(MARIADB).compile(next).sql())
        .isEqualTo("SELECT NEXT VALUE FOR `it's`.s FROM DUAL");
    refuses(next, "sequences", SQLITE);
  }

  @Test
  void takesOperatorsOfTheProgram() {
    writes(
        select(NAME).where(NAME.op("~", literal("a").concat("b"), BOOLEAN)),
        "SELECT users.name FROM users WHERE users.name ~ (? || ?)",
        POSTGRESQL);
    writes(
        select(NAME).where(NAME.op("GLOB", literal("a*"), BOOLEAN).not()),
        "SELECT users.name FROM users WHERE NOT (users.name GLOB ?)",
        SQLITE);
    Query<Integer> signs = select(AGE.op("#", literal(1), INTEGER));
    writes(signs, "SELECT users.age # ? FROM users", POSTGRESQL);
    refuses(signs, "The operator #", MARIADB);
  }
}
