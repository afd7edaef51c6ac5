package dev.aludel.dialect;

import static dev.aludel.fixture.Tables.ADDRESSES;
import static dev.aludel.fixture.Tables.AGE;
import static dev.aludel.fixture.Tables.EMAIL;
import static dev.aludel.fixture.Tables.NAME;
import static dev.aludel.fixture.Tables.NODES;
import static dev.aludel.fixture.Tables.NODE_ID;
import static dev.aludel.fixture.Tables.NODE_NAME;
import static dev.aludel.fixture.Tables.USERS;
import static dev.aludel.fixture.Tables.USER_ID;
import static dev.aludel.fixture.server.DatabaseServer.H2;
import static dev.aludel.fixture.server.DatabaseServer.MARIADB;
import static dev.aludel.fixture.server.DatabaseServer.POSTGRESQL;
import static dev.aludel.fixture.server.DatabaseServer.SQLITE;
import static dev.aludel.sql.Sql.count;
import static dev.aludel.sql.Sql.delete;
import static dev.aludel.sql.Sql.func;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.or;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.tuple;
import static dev.aludel.type.Types.BIGINT;
import static dev.aludel.type.Types.INTEGER;
import static dev.aludel.type.Types.NUMERIC;
import static dev.aludel.type.Types.VARCHAR;

import dev.aludel.fixture.Tables;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.sql.Cte;
import dev.aludel.sql.ForUpdate;
import dev.aludel.sql.Query;
import dev.aludel.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whole texts of what the four databases write differently, each run by its database. */
class DialectTextTest extends DialectTexts {

  @Test
  void placesNulls() {
    Query<?> query = select(USER_ID).orderBy(AGE.desc().nullsLast(), NAME.asc().nullsFirst());

    writes(
        query,
        "SELECT users.id FROM users ORDER BY users.age DESC NULLS LAST, users.name ASC NULLS FIRST",
        H2,
        POSTGRESQL,
        SQLITE);
    writes(
        query,
        "SELECT users.id FROM users ORDER BY users.age IS NULL, users.age DESC,"
            + " users.name IS NOT NULL, users.name ASC",
        MARIADB);
  }

  @Test
  void placesTheNullsOfACondition() {
    writes(
        select(USER_ID).orderBy(or(AGE.gt(3), NAME.eq("ed")).asc().nullsLast()),
        "SELECT users.id FROM users ORDER BY (users.age > ? OR users.name = ?) IS NULL,"
            + " users.age > ? OR users.name = ? ASC",
        MARIADB);
  }

  @Test
  void comparesNullSafely() {
    Query<?> equal = select(USER_ID).where(AGE.isNotDistinctFrom(USER_ID));
    Query<?> different = select(USER_ID).where(AGE.isDistinctFrom(USER_ID));

    writes(
        equal,
        "SELECT users.id FROM users WHERE users.age IS NOT DISTINCT FROM users.id",
        H2,
        POSTGRESQL,
        SQLITE);
    writes(equal, "SELECT users.id FROM users WHERE (users.age <=> users.id)", MARIADB);
    writes(
        different,
        "SELECT users.id FROM users WHERE users.age IS DISTINCT FROM users.id",
        H2,
        POSTGRESQL,
        SQLITE);
    writes(different, "SELECT users.id FROM users WHERE NOT (users.age <=> users.id)", MARIADB);
  }

  @Test
  void concatenates() {
    Query<?> query = select(NAME.concat("-").concat(NAME));

    writes(query, "SELECT users.name || ? || users.name FROM users", H2, POSTGRESQL, SQLITE);
    writes(query, "SELECT concat(users.name, ?, users.name) FROM users", MARIADB);
  }

  @Test
  void filtersAggregates() {
    Query<?> rows = select(count().filter(AGE.gt(3)));
    Query<?> values = select(count(NAME).filter(AGE.gt(3)));

    writes(rows, "SELECT count(*) FILTER (WHERE users.age > ?) FROM users", H2, POSTGRESQL, SQLITE);
    writes(rows, "SELECT count(CASE WHEN users.age > ? THEN 1 END) FROM users", MARIADB);
    writes(values, "SELECT count(CASE WHEN users.age > ? THEN users.name END) FROM users", MARIADB);
    refuses(
        select(func("json_arrayagg", VARCHAR, NAME).filter(AGE.gt(3))),
        "FILTER of an aggregate",
        MARIADB);
  }

  @Test
  void matchesWithoutCase() {
    Query<?> query = select(USER_ID).where(NAME.ilike("e%"));

    writes(query, "SELECT users.id FROM users WHERE users.name ILIKE ?", POSTGRESQL);
    writes(
        query,
        "SELECT users.id FROM users WHERE lower(users.name) LIKE lower(?)",
        H2,
        MARIADB,
        SQLITE);
  }

  @Test
  void skipsRowsWithoutALimit() {
    Query<?> query = select(USER_ID).orderBy(USER_ID).offset(5);

    writes(query, "SELECT users.id FROM users ORDER BY users.id OFFSET ?", H2, POSTGRESQL);
    writes(
        query,
        "SELECT users.id FROM users ORDER BY users.id LIMIT 18446744073709551615 OFFSET ?",
        MARIADB);
    writes(query, "SELECT users.id FROM users ORDER BY users.id LIMIT -1 OFFSET ?", SQLITE);
  }

  @Test
  void asksForNoRowWhereAListIsEmpty() {
    Query<?> query = select(USER_ID).where(AGE.in(List.of()));

    writes(
        query,
        "SELECT users.id FROM users WHERE users.age IN (SELECT NULL WHERE 1 = 0)",
        H2,
        SQLITE);
    writes(
        query,
        "SELECT users.id FROM users WHERE users.age IN (SELECT CAST(NULL AS INTEGER) WHERE 1 = 0)",
        POSTGRESQL);
    writes(
        query,
        "SELECT users.id FROM users WHERE users.age IN (SELECT NULL FROM DUAL WHERE 1 = 0)",
        MARIADB);
  }

  @Test
  void listsRowValues() {
    Query<?> query = select(USER_ID).where(tuple(NAME, AGE).in(List.of(List.of("ed", 1))));

    writes(
        query,
        "SELECT users.id FROM users WHERE (users.name, users.age) IN ((?, ?))",
        H2,
        POSTGRESQL,
        MARIADB);
    writes(
        query,
        "SELECT users.id FROM users WHERE (users.name, users.age) IN (VALUES (?, ?))",
        SQLITE);
  }

  @Test
  void casts() {
    Query<?> query = select(NAME.cast(INTEGER), AGE.cast(VARCHAR), AGE.cast(BIGINT));
    String standard = "SELECT CAST(users.name AS INTEGER), CAST(users.age AS VARCHAR),"
        + " CAST(users.age AS BIGINT) FROM users";

    writes(query, standard, H2, POSTGRESQL);
    writes(
        query,
        "SELECT CAST(users.name AS SIGNED), CAST(users.age AS CHAR), CAST(users.age AS SIGNED) FROM users",
        MARIADB);
    writes(
        query,
        "SELECT CAST(users.name AS INTEGER), CAST(users.age AS TEXT), CAST(users.age AS INTEGER) FROM users",
        SQLITE);
  }

  @Test
  void combinesQueriesWithClausesOfTheirOwn() {
    Query<?> query = select(NAME).orderBy(NAME).limit(1).unionAll(select(NODE_NAME));

    writes(
        query,
        "SELECT * FROM (SELECT users.name FROM users ORDER BY users.name LIMIT ?) AS operand(name)"
            + " UNION ALL SELECT nodes.name FROM nodes",
        H2);
    writes(
        query,
        "(SELECT users.name FROM users ORDER BY users.name LIMIT ?) UNION ALL SELECT nodes.name FROM nodes",
        POSTGRESQL,
        MARIADB);
    writes(
        query,
        "SELECT * FROM (SELECT users.name FROM users ORDER BY users.name LIMIT ?)"
            + " UNION ALL SELECT nodes.name FROM nodes",
        SQLITE);
  }

  @Test
  void asksForGeneratedKeys() {
    Statement statement = insert(USERS).values(NAME, "ed").returningKeys(USER_ID);

    writes(statement, "INSERT INTO users (name) VALUES (?)", H2, POSTGRESQL);
    writes(statement, "INSERT INTO users (name) VALUES (?) RETURNING id", MARIADB, SQLITE);
  }

  @Test
  void insertsDefaults() {
    writes(insert(USERS), "INSERT INTO users DEFAULT VALUES", H2, POSTGRESQL, SQLITE);
    writes(insert(USERS), "INSERT INTO users () VALUES ()", MARIADB);
  }

  @Test
  void putsWithBeforeOrInsideDelete() {
    Cte old = select(USER_ID).where(AGE.gt(90)).cte("old");
    Statement statement =
        delete(ADDRESSES).where(Tables.ADDRESS_USER.in(select(old.column(USER_ID))));

    writes(
        statement,
        "WITH old AS (SELECT users.id FROM users WHERE users.age > ?) DELETE FROM addresses"
            + " WHERE addresses.user_id IN (SELECT old.id FROM old)",
        POSTGRESQL,
        SQLITE);
    writes(
        statement,
        "DELETE FROM addresses WHERE addresses.user_id IN"
            + " (WITH old AS (SELECT users.id FROM users WHERE users.age > ?) SELECT old.id FROM old)",
        H2,
        MARIADB);
  }

  @Test
  void locksRowsOrRefusesTo() {
    Query<?> query = select(USER_ID).forUpdate(ForUpdate.LOCK.skipLocked());

    writes(query, "SELECT users.id FROM users FOR UPDATE SKIP LOCKED", H2, POSTGRESQL, MARIADB);
    refuses(query, "FOR UPDATE", SQLITE);
  }

  @Test
  void joinsFullyOrRefusesTo() {
    Query<?> query = select(NAME).fullJoin(NODES, NODE_ID.eq(USER_ID));

    writes(
        query,
        "SELECT users.name FROM users FULL JOIN nodes ON nodes.id = users.id",
        POSTGRESQL,
        SQLITE);
    refuses(query, "FULL JOIN", H2, MARIADB);
  }

  @Test
  void looksSidewaysOrRefusesTo() {
    var latest = select(EMAIL)
        .where(Tables.ADDRESS_USER.eq(USER_ID))
        .limit(1)
        .subquery("e")
        .lateral();
    Query<?> query = select(NAME, latest.column("email"));

    writes(
        query,
        "SELECT users.name, e.email FROM users, LATERAL (SELECT addresses.email FROM addresses"
            + " WHERE addresses.user_id = users.id LIMIT ?) AS e",
        POSTGRESQL);
    refuses(query, "LATERAL", H2, MARIADB, SQLITE);
  }

  @Test
  void matchesLiteralText() {
    Query<?> query = select(USER_ID).where(NAME.startsWith("e"));

    writes(
        query,
        "SELECT users.id FROM users WHERE users.name LIKE ? ESCAPE '/'",
        H2,
        POSTGRESQL,
        SQLITE);
    writes(
        query,
        "SELECT users.id FROM users WHERE users.name LIKE ? COLLATE utf8mb4_bin ESCAPE '/'",
        MARIADB);
  }

  @Test
  void dividesWholeNumbers() {
    Query<?> whole = select(AGE.plus(1).dividedBy(USER_ID.times(2)));
    Query<?> decimal = select(AGE.cast(NUMERIC(9, 2)).dividedBy(USER_ID));

    writes(whole, "SELECT (users.age + ?) / (users.id * ?) FROM users", H2, POSTGRESQL, SQLITE);
    writes(whole, "SELECT (users.age + ?) DIV (users.id * ?) FROM users", MARIADB);
    writes(decimal, "SELECT CAST(users.age AS DECIMAL(9, 2)) / users.id FROM users", MARIADB);
  }

  @Test
  void sendsALongListAsOneParameter() {
    List<Integer> many = IntStream.range(0, 1_001).boxed().toList();
    Query<?> query = select(USER_ID).where(AGE.in(many));

    writes(
        query,
        "SELECT users.id FROM users WHERE users.age IN (SELECT ARRAY_GET(listed.given, \"X\") FROM (SELECT CAST(? AS INTEGER ARRAY) AS given) AS listed, SYSTEM_RANGE(1, ?))",
        H2);
    writes(
        query,
        "SELECT users.id FROM users WHERE users.age IN (SELECT unnest(CAST(? AS INTEGER[])))",
        POSTGRESQL);
    writes(
        query,
        "SELECT users.id FROM users WHERE users.age IN"
            + " (SELECT listed.value FROM JSON_TABLE(?, '$[*]' COLUMNS (value BIGINT PATH '$')) AS listed)",
        MARIADB);
    writes(
        query,
        "SELECT users.id FROM users WHERE users.age IN (SELECT value FROM json_each(?))",
        SQLITE);
  }

  @Test
  void writesTheSameForAll() {
    writes(
        select(func("upper", VARCHAR, NAME), AGE.plus(1).times(2)).where(NAME.like("e%")),
        "SELECT upper(users.name), (users.age + ?) * ? FROM users WHERE users.name LIKE ?",
        DatabaseServer.values());
  }
}
