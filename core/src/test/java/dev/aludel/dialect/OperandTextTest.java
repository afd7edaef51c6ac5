package dev.aludel.dialect;

import static dev.aludel.fixture.Tables.AGE;
import static dev.aludel.fixture.Tables.AMOUNT;
import static dev.aludel.fixture.Tables.NAME;
import static dev.aludel.fixture.Tables.NODE_ID;
import static dev.aludel.fixture.Tables.USERS;
import static dev.aludel.fixture.Tables.USER_ID;
import static dev.aludel.fixture.server.DatabaseServer.H2;
import static dev.aludel.fixture.server.DatabaseServer.MARIADB;
import static dev.aludel.fixture.server.DatabaseServer.POSTGRESQL;
import static dev.aludel.fixture.server.DatabaseServer.SQLITE;
import static dev.aludel.sql.Sql.case_;
import static dev.aludel.sql.Sql.coalesce;
import static dev.aludel.sql.Sql.literal;
import static dev.aludel.sql.Sql.nullOf;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.sum;
import static dev.aludel.sql.Sql.true_;
import static dev.aludel.sql.Sql.update;
import static dev.aludel.type.Types.BIGINT;
import static dev.aludel.type.Types.INTEGER;
import static dev.aludel.type.Types.NUMERIC;
import static dev.aludel.type.Types.VARCHAR;

import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.sql.Query;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** Where the type of an operand is said, and where a column beside it says it already. */
class OperandTextTest extends DialectTexts {

  private static final BigDecimal THREE = new BigDecimal("3");

  @Test
  void leavesParametersBesideColumnsAsTheyAre() {
    DatabaseServer[] all = DatabaseServer.values();

    writes(
        select(USER_ID).where(NAME.eq("a").and(AGE.plus(1).gt(2))),
        "SELECT users.id FROM users WHERE users.name = ? AND users.age + ? > ?",
        all);
    writes(update(USERS).set(AGE, AGE.plus(1)), "UPDATE users SET age = users.age + ?", all);
    writes(select(coalesce(NAME, "a")), "SELECT coalesce(users.name, ?) FROM users", all);
    writes(
        select(case_(VARCHAR).when(AGE.lt(18), "young").otherwise(NAME)),
        "SELECT CASE WHEN users.age < ? THEN ? ELSE users.name END FROM users",
        all);
  }

  @Test
  void saysTheTypeOfParametersAmongThemselves() {
    Query<Integer> quotient = select(literal(7).dividedBy(2));
    Query<Integer> sum = select(sum(case_(INTEGER).when(AGE.gt(17), 1).otherwise(0)));

    writes(quotient, "SELECT CAST(? AS INTEGER) / CAST(? AS INTEGER)", H2);
    writes(quotient, "SELECT ? / ?", POSTGRESQL, SQLITE);
    writes(quotient, "SELECT ? DIV ? FROM DUAL", MARIADB);
    writes(
        sum,
        "SELECT sum(CASE WHEN users.age > ? THEN CAST(? AS INTEGER) ELSE CAST(? AS INTEGER) END) FROM users",
        H2);
    writes(
        sum,
        "SELECT sum(CASE WHEN users.age > ? THEN ? ELSE ? END) FROM users",
        POSTGRESQL,
        MARIADB,
        SQLITE);
  }

  @Test
  void saysTheTypeOfSelectedParameters() {
    Query<?> query = select(literal("a", VARCHAR(1)), literal(LocalDateTime.MIN.withYear(2000)));

    writes(query, "SELECT CAST(? AS VARCHAR), CAST(? AS TIMESTAMP(9))", H2);
    writes(query, "SELECT ?, CAST(? AS DATETIME(6)) FROM DUAL", MARIADB);
    writes(query, "SELECT ?, ?", POSTGRESQL, SQLITE);
  }

  @Test
  void saysTheTypeOfNull() {
    Query<?> query = select(nullOf(INTEGER).negative());

    writes(query, "SELECT -CAST(NULL AS INTEGER)", H2, POSTGRESQL);
    writes(query, "SELECT -CAST(NULL AS SIGNED) FROM DUAL", MARIADB);
    writes(query, "SELECT -NULL", SQLITE);
  }

  @Test
  void dividesDecimals() {
    Query<?> query = select(AMOUNT.dividedBy(THREE), AMOUNT.dividedBy(AMOUNT));

    writes(
        query,
        "SELECT transfers.amount / CAST(? AS DECFLOAT(65)), transfers.amount / transfers.amount FROM transfers",
        H2);
    writes(
        query,
        "SELECT transfers.amount / ?, transfers.amount / transfers.amount FROM transfers",
        POSTGRESQL,
        MARIADB);
    writes(
        query,
        "SELECT CAST(transfers.amount AS REAL) / ?, CAST(transfers.amount AS REAL) / transfers.amount FROM transfers",
        SQLITE);
  }

  @Test
  void saysTheTypeOfWhatAConstantConditionLeaves() {
    Query<?> query = select(case_(INTEGER).when(true_(), AGE), case_(INTEGER).when(true_(), 1));

    writes(
        query,
        "SELECT CASE WHEN TRUE THEN users.age ELSE CAST(NULL AS INTEGER) END,"
            + " CASE WHEN TRUE THEN CAST(? AS INTEGER) ELSE CAST(NULL AS INTEGER) END FROM users",
        H2);
    writes(
        query,
        "SELECT CASE WHEN TRUE THEN users.age END, CASE WHEN TRUE THEN ? END FROM users",
        POSTGRESQL,
        MARIADB,
        SQLITE);
  }

  @Test
  void roundsInCasts() {
    Query<?> query = select(AMOUNT.cast(INTEGER), AMOUNT.cast(NUMERIC(8, 1)), AGE.cast(BIGINT));

    writes(
        query,
        "SELECT CAST(round(transfers.amount) AS INTEGER), round(CAST(transfers.amount AS NUMERIC(8, 1)), 1),"
            + " CAST(users.age AS INTEGER) FROM transfers, users",
        SQLITE);
  }

  @Test
  void castsConditionsByWayOfIntegers() {
    Query<?> query = select(AGE.gt(17).cast(BIGINT));

    writes(query, "SELECT CAST(CAST(users.age > ? AS INTEGER) AS BIGINT) FROM users", POSTGRESQL);
    writes(query, "SELECT CAST(users.age > ? AS BIGINT) FROM users", H2);
  }

  @Test
  void makesAValueOfExistence() {
    Query<?> query =
        select(select(NODE_ID).exists()).where(select(NODE_ID).exists().eq(true));

    writes(
        query,
        "SELECT CAST(EXISTS (SELECT nodes.id FROM nodes) AS BOOLEAN)"
            + " WHERE CAST(EXISTS (SELECT nodes.id FROM nodes) AS BOOLEAN) = ?",
        H2);
    writes(
        query,
        "SELECT EXISTS (SELECT nodes.id FROM nodes) WHERE EXISTS (SELECT nodes.id FROM nodes) = ?",
        POSTGRESQL,
        SQLITE);
  }
}
