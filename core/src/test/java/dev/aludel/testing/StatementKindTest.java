package dev.aludel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementKindTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "SELECT 1 | SELECT",
        "(select 1) union (select 2) | SELECT",
        "VALUES (1) | SELECT",
        "/* DELETE */ -- UPDATE | OTHER",
        "/* DELETE */ INSERT INTO t VALUES (1) | INSERT",
        "MERGE INTO t USING s ON 1 = 1 | INSERT",
        "UPDATE t SET a = 'DELETE' | UPDATE",
        "DELETE FROM t | DELETE",
        "WITH a AS (SELECT 1) SELECT * FROM a | SELECT",
        "WITH RECURSIVE a(n) AS (SELECT 1), b AS (UPDATE t SET x = 1) DELETE FROM a | DELETE",
        "WITH \"select\" AS (SELECT ')') INSERT INTO t SELECT * FROM \"select\" | INSERT",
        "CREATE TABLE t (a INTEGER) | DDL",
        "DROP TABLE t | DDL",
        "SET SCHEMA x | OTHER"
      })
  void isToldByTheText(String sql, StatementKind kind) {
    assertThat(StatementKind.of(sql)).isEqualTo(kind);
  }
}
