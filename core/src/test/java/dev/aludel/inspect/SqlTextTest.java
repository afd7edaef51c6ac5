package dev.aludel.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.dialect.Dialects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlTextTest {

  private final SqlText text = new SqlText(Dialects.named("postgresql"));
  private final SqlText withBackslashes = new SqlText(Dialects.named("mariadb"));

  /** What was written, and what one of the databases has made of it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "price > 0 | (price > (0)::numeric)",
        "price > 0 | \"PRICE\" > CAST(0 AS NUMERIC(1))",
        "price > 0 | `price` > 0",
        "price > 0 | PUBLIC.T.PRICE>0",
        "a IN (1, 2) | (a = ANY (ARRAY[1, 2]))",
        "a NOT IN (1, 2) | (a <> ALL (ARRAY[1, 2]))",
        "a = 1 OR a = 2 | \"A\" IN(1, 2)",
        "a BETWEEN 1 AND 3 AND b | b AND ((a >= 1) AND (a <= 3))",
        "NOT (a = 3 OR b IS NULL) | a <> 3 AND b IS NOT NULL",
        "a != 3 | 3 <> a",
        "name LIKE 'x%' | ((name)::text ~~ 'x%'::text)",
        "NOT name LIKE 'x%' | ((name)::text !~~ 'x%'::text)",
        "lower(name) = 'it''s' | (lower((name)::text) = 'it''s'::text)",
        "lower(name) = 'é' | LOWER(\"NAME\") = U&'\\00e9'",
        "-5 | '-5'::integer",
        "1.50 | 1.5",
        "TRUE | 1",
        "a % 2 = 0 | MOD(\"A\", 2) = 0",
        "a % 2 = 0 | `a` MOD 2 = 0",
        "CURRENT_TIMESTAMP | current_timestamp(6)",
        "CURRENT_TIMESTAMP | now()",
        "coalesce(a, 1) | casewhen(a IS NULL, 1, a)",
        "CASE a WHEN 1 THEN 'x' WHEN 2 THEN 'y' END | CASE a WHEN 1 THEN 'x'::text WHEN 2 THEN 'y'::text END",
        "d > DATE '2020-01-01' | (d > '2020-01-01'::date)",
        "a + b * c | (a + (b * c))",
        "name COLLATE \"C\" = 'x' | name = 'x'",
        "(a AND b) OR (a AND c) | a AND (b OR c)",
        "a OR (a AND b) | a",
        "NOT (a > 1 AND (b > 1 OR c > 1)) | a <= 1 OR b <= 1 AND c <= 1",
        "a IS NOT DISTINCT FROM b | NOT (a IS DISTINCT FROM b)"
      })
  void takesForTheSameWhatIs(String written, String kept) {
    assertThat(text.expression(kept)).isEqualTo(text.expression(written));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a > 0 | a >= 0",
        "a > 0 | b > 0",
        "(a + b) * c | a + b * c",
        "a OR b AND c | (a OR b) AND c",
        "a - b | b - a",
        "a < b | b < a",
        "name = 'X' | name = 'x'",
        "name = '1' | name = 1",
        "name LIKE 'x' | name = 'x'",
        "a IN (1, 2) | a IN (1, 3)",
        "a IS NULL | a IS NOT NULL",
        "CASE WHEN a THEN 1 ELSE 2 END | CASE WHEN a THEN 2 ELSE 1 END",
        "x @> '{}' | x <@ '{}'",
        "coalesce(a, 1) | coalesce(a, 2)"
      })
  void tellsApartWhatDiffers(String one, String other) {
    assertThat(text.expression(one)).isNotEqualTo(text.expression(other));
  }

  @Test
  void readsBackslashesAsTheDatabaseWritesThem() {
    assertThat(withBackslashes.expression("a = 'it\\'s \\\\'"))
        .isEqualTo(withBackslashes.expression("a = 'it''s \\\\'"));
    assertThat(text.expression("a = E'\\\\'")).isEqualTo(text.expression("a = '\\'"));
  }

  @Test
  void comparesQueriesWithoutTheNamesThatDatabasesAdd() {
    String written = "SELECT id, count(*) FROM t WHERE a > 1 AND b IS NULL GROUP BY id ORDER BY id";

    assertThat(text.query(
            " SELECT t.id AS x,\n    count(*) AS y\n   FROM t\n  WHERE ((t.a > 1) AND (t.b IS NULL))\n"
                + "  GROUP BY t.id\n  ORDER BY t.id;"))
        .isEqualTo(text.query(written));
    assertThat(text.query(
            "select `d`.`t`.`id` AS `x`,count(0) AS `y` from `d`.`t` where `d`.`t`.`a` > 1 and"
                + " `d`.`t`.`b` is null group by `d`.`t`.`id` order by `d`.`t`.`id`"))
        .isEqualTo(text.query(written.replace("(*)", "(0)")));
    assertThat(text.query(written.replace("a > 1", "a > 2"))).isNotEqualTo(text.query(written));
    assertThat(text.query(written.replace("FROM t", "FROM u"))).isNotEqualTo(text.query(written));
  }
}
