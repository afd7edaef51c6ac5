package dev.aludel.dialect;

import static dev.aludel.fixture.server.DatabaseServer.H2;
import static dev.aludel.fixture.server.DatabaseServer.MARIADB;
import static dev.aludel.fixture.server.DatabaseServer.POSTGRESQL;
import static dev.aludel.fixture.server.DatabaseServer.SQLITE;
import static dev.aludel.sql.Json.json;
import static dev.aludel.sql.Json.jsonBoolean;
import static dev.aludel.sql.Json.jsonExists;
import static dev.aludel.sql.Json.jsonNumber;
import static dev.aludel.sql.Json.jsonText;
import static dev.aludel.sql.Sql.nullOf;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.type.Types.INTEGER;
import static dev.aludel.type.Types.JSON;

import dev.aludel.sql.Expression;
import org.junit.jupiter.api.Test;

/** Whole texts of paths into documents, each run by its database. */
class JsonTextTest extends DialectTexts {

  private static final Expression<String> DOC = nullOf(JSON).cast(JSON);

  @Test
  void leadsToDocuments() {
    writes(select(json(DOC, "a\"b", 0)), "SELECT (CAST(NULL AS JSON)).\"a\"\"b\"[1]", H2);
    writes(select(json(DOC, "a", 0)), "SELECT (CAST(NULL AS JSONB) -> ? -> 0)", POSTGRESQL);
    writes(
        select(json(DOC, "a", 0)), "SELECT json_extract(CAST(NULL AS CHAR), ?) FROM DUAL", MARIADB);
    writes(select(json(DOC, "a", 0)), "SELECT (CAST(NULL AS TEXT) -> ?)", SQLITE);
  }

  @Test
  void leadsToTexts() {
    writes(
        select(jsonText(DOC, "a")),
        "SELECT CASE WHEN CAST((CAST(NULL AS JSON)).\"a\" AS VARCHAR) LIKE '\"%' THEN"
            + " STRINGDECODE(substring(CAST((CAST(NULL AS JSON)).\"a\" AS VARCHAR) FROM 2 FOR"
            + " char_length(CAST((CAST(NULL AS JSON)).\"a\" AS VARCHAR)) - 2)) WHEN"
            + " CAST((CAST(NULL AS JSON)).\"a\" AS VARCHAR) <> 'null' THEN"
            + " CAST((CAST(NULL AS JSON)).\"a\" AS VARCHAR) END",
        H2);
    writes(select(jsonText(DOC, 2, "a")), "SELECT (CAST(NULL AS JSONB) -> 2 ->> ?)", POSTGRESQL);
    writes(select(jsonText(DOC)), "SELECT (CAST(NULL AS JSONB) #>> '{}')", POSTGRESQL);
    writes(
        select(jsonText(DOC, "a")),
        "SELECT CASE WHEN json_type(json_extract(CAST(NULL AS CHAR), ?)) <> 'NULL' THEN"
            + " json_unquote(json_extract(CAST(NULL AS CHAR), ?)) END FROM DUAL",
        MARIADB);
    writes(
        select(jsonText(DOC, "a")),
        "SELECT CASE json_type(CAST(NULL AS TEXT), ?) WHEN 'null' THEN NULL WHEN 'text' THEN"
            + " CAST(NULL AS TEXT) ->> ? ELSE CAST(NULL AS TEXT) -> ? END",
        SQLITE);
  }

  @Test
  void leadsToOtherValues() {
    writes(
        select(jsonNumber(INTEGER, DOC, "a")),
        "SELECT CAST((CAST(NULL AS JSONB) ->> ?) AS INTEGER)",
        POSTGRESQL);
    writes(
        select(jsonBoolean(DOC, "a")),
        "SELECT CASE WHEN (CAST(NULL AS JSONB) ->> ?) = ? THEN TRUE WHEN (CAST(NULL AS JSONB) ->> ?) = ? THEN FALSE END",
        POSTGRESQL);
    writes(
        select(jsonExists(DOC, "a")), "SELECT (CAST(NULL AS JSONB) -> ?) IS NOT NULL", POSTGRESQL);
  }
}
