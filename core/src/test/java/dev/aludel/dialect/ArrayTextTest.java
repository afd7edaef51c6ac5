package dev.aludel.dialect;

import static dev.aludel.fixture.Tables.AGE;
import static dev.aludel.fixture.server.DatabaseServer.H2;
import static dev.aludel.fixture.server.DatabaseServer.MARIADB;
import static dev.aludel.fixture.server.DatabaseServer.POSTGRESQL;
import static dev.aludel.fixture.server.DatabaseServer.SQLITE;
import static dev.aludel.sql.Arrays.arrayAgg;
import static dev.aludel.sql.Arrays.cardinality;
import static dev.aludel.sql.Arrays.elementAt;
import static dev.aludel.sql.Arrays.hasElement;
import static dev.aludel.sql.Arrays.joined;
import static dev.aludel.sql.Arrays.slice;
import static dev.aludel.sql.Arrays.unnest;
import static dev.aludel.sql.Sql.nullOf;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.type.Types.INTEGER;
import static dev.aludel.type.Types.array;

import dev.aludel.sql.Expression;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whole texts of what is asked of arrays, each run by its database. */
class ArrayTextTest extends DialectTexts {

  private static final Expression<List<Integer>> LIST = nullOf(array(INTEGER)).cast(array(INTEGER));

  @Test
  void looksInto() {
    writes(select(elementAt(LIST, 1)), "SELECT (CAST(NULL AS INTEGER[]))[?]", POSTGRESQL);
    writes(
        select(elementAt(LIST, 1)),
        "SELECT CASE WHEN ? <= CARDINALITY(CAST(NULL AS INTEGER ARRAY)) THEN ARRAY_GET(CAST(NULL AS INTEGER ARRAY), ?) END",
        H2);
    writes(select(slice(LIST, 1, 2)), "SELECT (CAST(NULL AS INTEGER[]))[?:?]", POSTGRESQL);
    writes(select(slice(LIST, 1, 2)), "SELECT ARRAY_SLICE(CAST(NULL AS INTEGER ARRAY), ?, ?)", H2);
    writes(select(hasElement(LIST, 1)), "SELECT (? = ANY(CAST(NULL AS INTEGER[])))", POSTGRESQL);
    writes(
        select(hasElement(LIST, 1)), "SELECT ARRAY_CONTAINS(CAST(NULL AS INTEGER ARRAY), ?)", H2);
    writes(select(cardinality(LIST)), "SELECT cardinality(CAST(NULL AS INTEGER[]))", POSTGRESQL);
    writes(
        select(joined(LIST, LIST)),
        "SELECT (CAST(NULL AS INTEGER ARRAY) || CAST(NULL AS INTEGER ARRAY))",
        H2);
    refuses(select(cardinality(LIST)), "an array", MARIADB, SQLITE);
  }

  @Test
  void turnsRowsAndArraysIntoEachOther() {
    writes(
        select(arrayAgg(AGE).orderBy(AGE)),
        "SELECT array_agg(users.age ORDER BY users.age) FROM users",
        H2,
        POSTGRESQL);
    writes(
        select(unnest(LIST, "n").as("u")),
        "SELECT u.n FROM unnest(CAST(NULL AS INTEGER[])) AS u (n)",
        POSTGRESQL);
  }
}
