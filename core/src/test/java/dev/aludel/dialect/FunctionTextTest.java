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
import static dev.aludel.sql.Sql.all;
import static dev.aludel.sql.Sql.any;
import static dev.aludel.sql.Sql.count;
import static dev.aludel.sql.Sql.length;
import static dev.aludel.sql.Sql.literal;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.tuple;
import static dev.aludel.type.Types.DATE;
import static dev.aludel.type.Types.NUMERIC;
import static dev.aludel.type.Types.TIMESTAMP;

import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.sql.Dates;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Functions;
import dev.aludel.sql.Statement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** Whole texts of the functions that databases write differently, each run by its database. */
class FunctionTextTest extends DialectTexts {

  private static final Expression<LocalDate> DAY =
      literal(LocalDate.of(2024, 2, 29)).cast(DATE);
  private static final Expression<LocalDateTime> AT =
      literal(LocalDateTime.of(2024, 2, 29, 1, 2)).cast(TIMESTAMP);
  private static final Expression<BigDecimal> AMOUNT = literal(BigDecimal.ONE).cast(NUMERIC(9, 2));

  @Test
  void movesMomentsByDurations() {
    writes(
        select(Dates.plus(AT, java.time.Duration.ofHours(1))),
        "SELECT (CAST(? AS TIMESTAMP) + CAST(? AS INTERVAL DAY(18) TO SECOND(6)))",
        H2);
    writes(
        select(Dates.plus(AT, java.time.Duration.ofHours(1))),
        "SELECT (CAST(? AS TIMESTAMP) + ?)",
        POSTGRESQL);
    writes(
        select(Dates.plus(AT, java.time.Duration.ofHours(1))),
        "SELECT (CAST(? AS DATETIME(6)) + INTERVAL ? MICROSECOND) FROM DUAL",
        MARIADB);
    refuses(select(Dates.plus(AT, java.time.Duration.ofHours(1))), "PLUS", SQLITE);
    writes(
        select(Dates.between(AT, AT)),
        "SELECT timestampdiff(MICROSECOND, CAST(? AS DATETIME(6)), CAST(? AS DATETIME(6))) FROM DUAL",
        MARIADB);
    writes(
        select(Dates.between(AT, AT)),
        "SELECT (CAST(? AS TIMESTAMP) - CAST(? AS TIMESTAMP)) DAY(9) TO SECOND(6)",
        H2);
  }

  @Test
  void combinesBits() {
    writes(
        select(Functions.bitAnd(AGE, USER_ID)),
        "SELECT BITAND(users.age, users.id) FROM users",
        H2);
    writes(
        select(Functions.bitAnd(AGE, USER_ID)),
        "SELECT (users.age & users.id) FROM users",
        POSTGRESQL,
        SQLITE);
    writes(
        select(Functions.bitAnd(AGE, USER_ID)),
        "SELECT CAST(users.age & users.id AS SIGNED) FROM users",
        MARIADB);
    writes(
        select(Functions.bitOr(AGE, USER_ID)), "SELECT BITOR(users.age, users.id) FROM users", H2);
    writes(
        select(Functions.bitOr(AGE, USER_ID)),
        "SELECT (users.age | users.id) FROM users",
        POSTGRESQL,
        SQLITE);
    writes(
        select(Functions.bitOr(AGE, USER_ID)),
        "SELECT CAST(users.age | users.id AS SIGNED) FROM users",
        MARIADB);
    writes(
        select(Functions.bitXor(AGE.plus(1), USER_ID)),
        "SELECT BITXOR(users.age + ?, users.id) FROM users",
        H2);
    writes(
        select(Functions.bitXor(AGE.plus(1), USER_ID)),
        "SELECT ((users.age + ?) # users.id) FROM users",
        POSTGRESQL);
    writes(
        select(Functions.bitXor(AGE.plus(1), USER_ID)),
        "SELECT CAST((users.age + ?) ^ users.id AS SIGNED) FROM users",
        MARIADB);
    writes(
        select(Functions.bitXor(AGE.plus(1), USER_ID)),
        "SELECT (((users.age + ?) | users.id) - ((users.age + ?) & users.id)) FROM users",
        SQLITE);
    writes(select(Functions.bitNot(AGE)), "SELECT BITNOT(users.age) FROM users", H2);
    writes(select(Functions.bitNot(AGE)), "SELECT (~users.age) FROM users", POSTGRESQL, SQLITE);
    writes(select(Functions.bitNot(AGE)), "SELECT CAST(~users.age AS SIGNED) FROM users", MARIADB);
    writes(select(Functions.shiftLeft(AGE, 2)), "SELECT LSHIFT(users.age, ?) FROM users", H2);
    writes(
        select(Functions.shiftLeft(AGE, 2)),
        "SELECT (users.age << ?) FROM users",
        POSTGRESQL,
        SQLITE);
    writes(
        select(Functions.shiftLeft(AGE, 2)),
        "SELECT CAST(users.age << ? AS SIGNED) FROM users",
        MARIADB);
    writes(select(Functions.shiftRight(AGE, 2)), "SELECT RSHIFT(users.age, ?) FROM users", H2);
    writes(
        select(Functions.shiftRight(AGE, 2)),
        "SELECT (users.age >> ?) FROM users",
        POSTGRESQL,
        SQLITE);
    writes(
        select(Functions.shiftRight(AGE, 2)),
        "SELECT CASE WHEN users.age < 0 THEN CAST(~(~users.age >> ?) AS SIGNED) ELSE CAST(users.age >> ? AS SIGNED) END FROM users",
        MARIADB);
  }

  @Test
  void takesDatesApart() {
    writes(select(Dates.year(DAY)), "SELECT EXTRACT(YEAR FROM CAST(? AS DATE))", H2);
    writes(
        select(Dates.year(DAY)),
        "SELECT CAST(EXTRACT(YEAR FROM CAST(? AS DATE)) AS INTEGER)",
        POSTGRESQL);
    writes(select(Dates.year(DAY)), "SELECT EXTRACT(YEAR FROM CAST(? AS DATE)) FROM DUAL", MARIADB);
    writes(
        select(Dates.year(DAY)), "SELECT CAST(strftime('%Y', CAST(? AS TEXT)) AS INTEGER)", SQLITE);
    writes(select(Dates.quarter(DAY)), "SELECT EXTRACT(QUARTER FROM CAST(? AS DATE))", H2);
    writes(
        select(Dates.quarter(DAY)),
        "SELECT CAST(EXTRACT(QUARTER FROM CAST(? AS DATE)) AS INTEGER)",
        POSTGRESQL);
    writes(
        select(Dates.quarter(DAY)),
        "SELECT EXTRACT(QUARTER FROM CAST(? AS DATE)) FROM DUAL",
        MARIADB);
    writes(
        select(Dates.quarter(DAY)),
        "SELECT ((CAST(strftime('%m', CAST(? AS TEXT)) AS INTEGER) + 2) / 3)",
        SQLITE);
    writes(select(Dates.month(DAY)), "SELECT EXTRACT(MONTH FROM CAST(? AS DATE))", H2);
    writes(
        select(Dates.month(DAY)),
        "SELECT CAST(EXTRACT(MONTH FROM CAST(? AS DATE)) AS INTEGER)",
        POSTGRESQL);
    writes(
        select(Dates.month(DAY)), "SELECT EXTRACT(MONTH FROM CAST(? AS DATE)) FROM DUAL", MARIADB);
    writes(
        select(Dates.month(DAY)),
        "SELECT CAST(strftime('%m', CAST(? AS TEXT)) AS INTEGER)",
        SQLITE);
    writes(select(Dates.day(DAY)), "SELECT EXTRACT(DAY FROM CAST(? AS DATE))", H2);
    writes(
        select(Dates.day(DAY)),
        "SELECT CAST(EXTRACT(DAY FROM CAST(? AS DATE)) AS INTEGER)",
        POSTGRESQL);
    writes(select(Dates.day(DAY)), "SELECT EXTRACT(DAY FROM CAST(? AS DATE)) FROM DUAL", MARIADB);
    writes(
        select(Dates.day(DAY)), "SELECT CAST(strftime('%d', CAST(? AS TEXT)) AS INTEGER)", SQLITE);
    writes(
        select(Dates.dayOfWeek(DAY)), "SELECT EXTRACT(ISO_DAY_OF_WEEK FROM CAST(? AS DATE))", H2);
    writes(
        select(Dates.dayOfWeek(DAY)),
        "SELECT CAST(EXTRACT(ISODOW FROM CAST(? AS DATE)) AS INTEGER)",
        POSTGRESQL);
    writes(
        select(Dates.dayOfWeek(DAY)), "SELECT (weekday(CAST(? AS DATE)) + 1) FROM DUAL", MARIADB);
    writes(
        select(Dates.dayOfWeek(DAY)),
        "SELECT ((CAST(strftime('%w', CAST(? AS TEXT)) AS INTEGER) + 6) % 7 + 1)",
        SQLITE);
    writes(select(Dates.dayOfYear(DAY)), "SELECT EXTRACT(DOY FROM CAST(? AS DATE))", H2);
    writes(
        select(Dates.dayOfYear(DAY)),
        "SELECT CAST(EXTRACT(DOY FROM CAST(? AS DATE)) AS INTEGER)",
        POSTGRESQL);
    writes(select(Dates.dayOfYear(DAY)), "SELECT dayofyear(CAST(? AS DATE)) FROM DUAL", MARIADB);
    writes(
        select(Dates.dayOfYear(DAY)),
        "SELECT CAST(strftime('%j', CAST(? AS TEXT)) AS INTEGER)",
        SQLITE);
    writes(select(Dates.hour(AT)), "SELECT EXTRACT(HOUR FROM CAST(? AS TIMESTAMP))", H2);
    writes(
        select(Dates.hour(AT)),
        "SELECT CAST(EXTRACT(HOUR FROM CAST(? AS TIMESTAMP)) AS INTEGER)",
        POSTGRESQL);
    writes(
        select(Dates.hour(AT)),
        "SELECT EXTRACT(HOUR FROM CAST(? AS DATETIME(6))) FROM DUAL",
        MARIADB);
    writes(
        select(Dates.hour(AT)), "SELECT CAST(strftime('%H', CAST(? AS TEXT)) AS INTEGER)", SQLITE);
    writes(select(Dates.minute(AT)), "SELECT EXTRACT(MINUTE FROM CAST(? AS TIMESTAMP))", H2);
    writes(
        select(Dates.minute(AT)),
        "SELECT CAST(EXTRACT(MINUTE FROM CAST(? AS TIMESTAMP)) AS INTEGER)",
        POSTGRESQL);
    writes(
        select(Dates.minute(AT)),
        "SELECT EXTRACT(MINUTE FROM CAST(? AS DATETIME(6))) FROM DUAL",
        MARIADB);
    writes(
        select(Dates.minute(AT)),
        "SELECT CAST(strftime('%M', CAST(? AS TEXT)) AS INTEGER)",
        SQLITE);
    writes(
        select(Dates.second(AT)),
        "SELECT CAST(FLOOR(EXTRACT(SECOND FROM CAST(? AS TIMESTAMP))) AS INTEGER)",
        H2);
    writes(
        select(Dates.second(AT)),
        "SELECT CAST(floor(EXTRACT(SECOND FROM CAST(? AS TIMESTAMP))) AS INTEGER)",
        POSTGRESQL);
    writes(
        select(Dates.second(AT)),
        "SELECT EXTRACT(SECOND FROM CAST(? AS DATETIME(6))) FROM DUAL",
        MARIADB);
    writes(
        select(Dates.second(AT)),
        "SELECT CAST(strftime('%S', CAST(? AS TEXT)) AS INTEGER)",
        SQLITE);
  }

  @Test
  void stepsFromDateToDate() {
    writes(select(Dates.plusYears(DAY, 1)), "SELECT DATEADD(YEAR, ?, CAST(? AS DATE))", H2);
    writes(
        select(Dates.plusYears(DAY, 1)),
        "SELECT CAST(CAST(? AS DATE) + make_interval(years => ?) AS DATE)",
        POSTGRESQL);
    writes(
        select(Dates.plusYears(DAY, 1)),
        "SELECT (CAST(? AS DATE) + INTERVAL ? YEAR) FROM DUAL",
        MARIADB);
    writes(
        select(Dates.plusYears(DAY, 1)),
        "SELECT date(CAST(? AS TEXT), ? || ' years', 'floor')",
        SQLITE);
    writes(select(Dates.plusMonths(DAY, 1)), "SELECT DATEADD(MONTH, ?, CAST(? AS DATE))", H2);
    writes(
        select(Dates.plusMonths(DAY, 1)),
        "SELECT CAST(CAST(? AS DATE) + make_interval(months => ?) AS DATE)",
        POSTGRESQL);
    writes(
        select(Dates.plusMonths(DAY, 1)),
        "SELECT (CAST(? AS DATE) + INTERVAL ? MONTH) FROM DUAL",
        MARIADB);
    writes(
        select(Dates.plusMonths(DAY, 1)),
        "SELECT date(CAST(? AS TEXT), ? || ' months', 'floor')",
        SQLITE);
    writes(select(Dates.plusDays(AT, 1)), "SELECT DATEADD(DAY, ?, CAST(? AS TIMESTAMP))", H2);
    writes(
        select(Dates.plusDays(AT, 1)),
        "SELECT CAST(CAST(? AS TIMESTAMP) + make_interval(days => ?) AS TIMESTAMP)",
        POSTGRESQL);
    writes(
        select(Dates.plusDays(AT, 1)),
        "SELECT (CAST(? AS DATETIME(6)) + INTERVAL ? DAY) FROM DUAL",
        MARIADB);
    writes(
        select(Dates.plusDays(AT, 1)),
        "SELECT (strftime('%Y-%m-%d %H:%M:%S', CAST(? AS TEXT), ? || ' days') || substr(CAST(? AS TEXT), 20))",
        SQLITE);
    writes(select(Dates.plusHours(AT, 1)), "SELECT DATEADD(HOUR, ?, CAST(? AS TIMESTAMP))", H2);
    writes(
        select(Dates.plusHours(AT, 1)),
        "SELECT CAST(CAST(? AS TIMESTAMP) + make_interval(hours => ?) AS TIMESTAMP)",
        POSTGRESQL);
    writes(
        select(Dates.plusHours(AT, 1)),
        "SELECT (CAST(? AS DATETIME(6)) + INTERVAL ? HOUR) FROM DUAL",
        MARIADB);
    writes(
        select(Dates.plusHours(AT, 1)),
        "SELECT (strftime('%Y-%m-%d %H:%M:%S', CAST(? AS TEXT), ? || ' hours') || substr(CAST(? AS TEXT), 20))",
        SQLITE);
    writes(select(Dates.plusMinutes(AT, 1)), "SELECT DATEADD(MINUTE, ?, CAST(? AS TIMESTAMP))", H2);
    writes(
        select(Dates.plusMinutes(AT, 1)),
        "SELECT CAST(CAST(? AS TIMESTAMP) + make_interval(mins => ?) AS TIMESTAMP)",
        POSTGRESQL);
    writes(
        select(Dates.plusMinutes(AT, 1)),
        "SELECT (CAST(? AS DATETIME(6)) + INTERVAL ? MINUTE) FROM DUAL",
        MARIADB);
    writes(
        select(Dates.plusMinutes(AT, 1)),
        "SELECT (strftime('%Y-%m-%d %H:%M:%S', CAST(? AS TEXT), ? || ' minutes') || substr(CAST(? AS TEXT), 20))",
        SQLITE);
    writes(select(Dates.plusSeconds(AT, 1)), "SELECT DATEADD(SECOND, ?, CAST(? AS TIMESTAMP))", H2);
    writes(
        select(Dates.plusSeconds(AT, 1)),
        "SELECT CAST(CAST(? AS TIMESTAMP) + make_interval(secs => ?) AS TIMESTAMP)",
        POSTGRESQL);
    writes(
        select(Dates.plusSeconds(AT, 1)),
        "SELECT (CAST(? AS DATETIME(6)) + INTERVAL ? SECOND) FROM DUAL",
        MARIADB);
    writes(
        select(Dates.plusSeconds(AT, 1)),
        "SELECT (strftime('%Y-%m-%d %H:%M:%S', CAST(? AS TEXT), ? || ' seconds') || substr(CAST(? AS TEXT), 20))",
        SQLITE);
    writes(
        select(Dates.daysBetween(DAY, DAY)),
        "SELECT DATEDIFF(DAY, CAST(? AS DATE), CAST(? AS DATE))",
        H2);
    writes(
        select(Dates.daysBetween(DAY, DAY)),
        "SELECT (CAST(CAST(? AS DATE) AS DATE) - CAST(CAST(? AS DATE) AS DATE))",
        POSTGRESQL);
    writes(
        select(Dates.daysBetween(DAY, DAY)),
        "SELECT datediff(CAST(? AS DATE), CAST(? AS DATE)) FROM DUAL",
        MARIADB);
    writes(
        select(Dates.daysBetween(DAY, DAY)),
        "SELECT CAST(julianday(date(CAST(? AS TEXT))) - julianday(date(CAST(? AS TEXT))) AS INTEGER)",
        SQLITE);
  }

  @Test
  void knowsTheTime() {
    writes(select(Dates.currentDate()), "SELECT CURRENT_DATE", H2, POSTGRESQL);
    writes(select(Dates.currentDate()), "SELECT CURRENT_DATE FROM DUAL", MARIADB);
    writes(select(Dates.currentDate()), "SELECT date('now', 'localtime')", SQLITE);
    writes(select(Dates.localTimestamp()), "SELECT LOCALTIMESTAMP", H2, POSTGRESQL);
    writes(select(Dates.localTimestamp()), "SELECT LOCALTIMESTAMP(6) FROM DUAL", MARIADB);
    writes(
        select(Dates.localTimestamp()),
        "SELECT strftime('%Y-%m-%d %H:%M:%f000000', 'now', 'localtime')",
        SQLITE);
  }

  @Test
  void worksOnTexts() {
    writes(
        select(length(NAME)), "SELECT char_length(users.name) FROM users", H2, POSTGRESQL, MARIADB);
    writes(select(length(NAME)), "SELECT length(users.name) FROM users", SQLITE);
    writes(
        select(Functions.trim(NAME)),
        "SELECT trim(users.name) FROM users",
        H2,
        POSTGRESQL,
        MARIADB,
        SQLITE);
    writes(
        select(Functions.ltrim(NAME)),
        "SELECT ltrim(users.name) FROM users",
        H2,
        POSTGRESQL,
        MARIADB,
        SQLITE);
    writes(
        select(Functions.rtrim(NAME)),
        "SELECT rtrim(users.name) FROM users",
        H2,
        POSTGRESQL,
        MARIADB,
        SQLITE);
    writes(
        select(Functions.substring(NAME, 2)),
        "SELECT substring(users.name FROM ?) FROM users",
        H2,
        POSTGRESQL,
        MARIADB);
    writes(select(Functions.substring(NAME, 2)), "SELECT substr(users.name, ?) FROM users", SQLITE);
    writes(
        select(Functions.substring(NAME, 2, 3)),
        "SELECT substring(users.name FROM ? FOR ?) FROM users",
        H2,
        POSTGRESQL,
        MARIADB);
    writes(
        select(Functions.substring(NAME, 2, 3)),
        "SELECT substr(users.name, ?, ?) FROM users",
        SQLITE);
    writes(
        select(Functions.position(NAME, NAME.concat(NAME))),
        "SELECT position(users.name IN (users.name || users.name)) FROM users",
        H2,
        POSTGRESQL);
    writes(
        select(Functions.position(NAME, NAME.concat(NAME))),
        "SELECT locate(users.name, concat(users.name, users.name)) FROM users",
        MARIADB);
    writes(
        select(Functions.position(NAME, NAME.concat(NAME))),
        "SELECT instr(users.name || users.name, users.name) FROM users",
        SQLITE);
    writes(
        select(Functions.replace(NAME, "a", "b")),
        "SELECT replace(users.name, ?, ?) FROM users",
        H2,
        POSTGRESQL,
        MARIADB,
        SQLITE);
    writes(
        select(Functions.matches(NAME, "a.*")), "SELECT REGEXP_LIKE(users.name, ?) FROM users", H2);
    writes(
        select(Functions.matches(NAME, "a.*")), "SELECT (users.name ~ ?) FROM users", POSTGRESQL);
    writes(
        select(Functions.matches(NAME, "a.*")), "SELECT (users.name REGEXP ?) FROM users", MARIADB);
    refuses(select(Functions.matches(NAME, "a.*")), "REGEX", SQLITE);
  }

  @Test
  void worksOnNumbers() {
    writes(
        select(Functions.round(AMOUNT, 1)),
        "SELECT round(CAST(? AS NUMERIC(9, 2)), ?)",
        H2,
        POSTGRESQL);
    writes(
        select(Functions.round(AMOUNT, 1)),
        "SELECT round(round(CAST(? AS NUMERIC(9, 2)), 2), ?)",
        SQLITE);
    writes(
        select(Functions.round(AMOUNT, 1)),
        "SELECT round(CAST(? AS DECIMAL(9, 2)), ?) FROM DUAL",
        MARIADB);
    writes(
        select(Functions.floor(AMOUNT)), "SELECT floor(CAST(? AS NUMERIC(9, 2)))", H2, POSTGRESQL);
    writes(
        select(Functions.floor(AMOUNT)),
        "SELECT floor(round(CAST(? AS NUMERIC(9, 2)), 2))",
        SQLITE);
    writes(
        select(Functions.floor(AMOUNT)),
        "SELECT floor(CAST(? AS DECIMAL(9, 2))) FROM DUAL",
        MARIADB);
    writes(
        select(Functions.ceiling(AMOUNT)),
        "SELECT ceiling(CAST(? AS NUMERIC(9, 2)))",
        H2,
        POSTGRESQL);
    writes(
        select(Functions.ceiling(AMOUNT)),
        "SELECT ceiling(round(CAST(? AS NUMERIC(9, 2)), 2))",
        SQLITE);
    writes(
        select(Functions.ceiling(AMOUNT)),
        "SELECT ceiling(CAST(? AS DECIMAL(9, 2))) FROM DUAL",
        MARIADB);
    writes(
        select(Functions.power(AGE, USER_ID)),
        "SELECT power(users.age, users.id) FROM users",
        H2,
        POSTGRESQL,
        MARIADB,
        SQLITE);
    writes(
        select(Functions.sqrt(AGE)),
        "SELECT sqrt(users.age) FROM users",
        H2,
        POSTGRESQL,
        MARIADB,
        SQLITE);
    writes(select(Functions.sign(AGE)), "SELECT sign(users.age) FROM users", H2, MARIADB, SQLITE);
    writes(
        select(Functions.sign(AGE)),
        "SELECT CAST(sign(users.age) AS INTEGER) FROM users",
        POSTGRESQL);
  }

  @Test
  void collates() {
    writes(
        select(USER_ID)
            .where(NAME.collate("C").lt("b"))
            .orderBy(NAME.collate("C").desc()),
        "SELECT users.id FROM users WHERE users.name COLLATE \"C\" < ? ORDER BY users.name COLLATE \"C\" DESC",
        POSTGRESQL);
    writes(
        select(NAME.collate("utf8mb4_bin")),
        "SELECT users.name COLLATE utf8mb4_bin FROM users",
        MARIADB);
    writes(
        select(NAME.concat("x").collate("NOCASE")),
        "SELECT (users.name || ?) COLLATE \"NOCASE\" FROM users",
        SQLITE);
    refuses(select(NAME.collate("C")), "COLLATE", H2);
  }

  @Test
  void comparesWithEachRow() {
    Statement any = select(NAME).where(USER_ID.eq(any(select(ADDRESS_USER))));
    Statement all = select(NAME).where(AGE.ge(all(select(USER_ID).where(NAME.eq("x")))));

    writes(
        any,
        "SELECT users.name FROM users WHERE users.id = ANY (SELECT addresses.user_id FROM addresses)",
        H2,
        POSTGRESQL,
        MARIADB);
    writes(
        all,
        "SELECT users.name FROM users WHERE users.age >= ALL (SELECT users.id FROM users WHERE users.name = ?)",
        H2,
        POSTGRESQL,
        MARIADB);
    refuses(any, "ANY and ALL", SQLITE);
  }

  @Test
  void groupsBySeveralSets() {
    Statement rollup = select(AGE, count()).groupBy(Functions.rollup(AGE, NAME));
    Statement cube = select(AGE, count()).groupBy(Functions.cube(AGE, NAME));
    Statement sets =
        select(AGE, count()).groupBy(Functions.groupingSets(tuple(AGE, NAME), AGE, tuple()));

    writes(
        rollup,
        "SELECT users.age, count(*) FROM users GROUP BY ROLLUP (users.age, users.name)",
        POSTGRESQL);
    writes(
        cube,
        "SELECT users.age, count(*) FROM users GROUP BY CUBE (users.age, users.name)",
        POSTGRESQL);
    writes(
        sets,
        "SELECT users.age, count(*) FROM users GROUP BY GROUPING SETS ((users.age, users.name), users.age, ())",
        POSTGRESQL);
    refuses(rollup, "ROLLUP", H2, MARIADB, SQLITE);
    refuses(cube, "CUBE", H2, MARIADB, SQLITE);
    refuses(sets, "GROUPING_SETS", H2, MARIADB, SQLITE);
  }

  @Test
  void joinsFromTheRightAndAcross() {
    writes(
        select(NAME, EMAIL).from(USERS).rightJoin(ADDRESSES, ADDRESS_USER.eq(USER_ID)),
        "SELECT users.name, addresses.email FROM users"
            + " RIGHT JOIN addresses ON addresses.user_id = users.id",
        DatabaseServer.values());
    writes(
        select(NAME, EMAIL).from(USERS).crossJoin(ADDRESSES),
        "SELECT users.name, addresses.email FROM users CROSS JOIN addresses",
        DatabaseServer.values());
  }
}
