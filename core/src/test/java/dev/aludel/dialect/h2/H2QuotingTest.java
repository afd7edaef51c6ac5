package dev.aludel.dialect.h2;

import static dev.aludel.schema.Column.column;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.dialect.Dialect;
import dev.aludel.fixture.ScratchDatabase;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.schema.Column;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import java.util.List;
import java.util.Locale;
import org.h2.util.ParserUtil;
import org.junit.jupiter.api.Test;

class H2QuotingTest {

  private static final Dialect DIALECT = new H2Dialect();

  @Test
  void leavesPlainLowerCaseNamesAsTheyAre() {
    assertThat(DIALECT.quote("users")).isEqualTo("users");
    assertThat(DIALECT.quote("user_id2")).isEqualTo("user_id2");
    assertThat(DIALECT.quote("name")).isEqualTo("name");
    assertThat(DIALECT.catalogName("users")).isEqualTo("USERS");
  }

  @Test
  void quotesReservedWordsMixedCaseAndEverythingOdd() {
    assertThat(DIALECT.quote("user")).isEqualTo("\"user\"");
    assertThat(DIALECT.quote("value")).isEqualTo("\"value\"");
    assertThat(DIALECT.quote("key")).isEqualTo("\"key\"");
    assertThat(DIALECT.quote("group")).isEqualTo("\"group\"");
    assertThat(DIALECT.quote("Order")).isEqualTo("\"Order\"");
    assertThat(DIALECT.quote("USERS")).isEqualTo("\"USERS\"");
    assertThat(DIALECT.quote("first name")).isEqualTo("\"first name\"");
    assertThat(DIALECT.quote("2nd")).isEqualTo("\"2nd\"");
    assertThat(DIALECT.quote("größe")).isEqualTo("\"größe\"");
    assertThat(DIALECT.quote("a\"; DROP TABLE users; --"))
        .isEqualTo("\"a\"\"; DROP TABLE users; --\"");
    assertThat(DIALECT.catalogName("Order")).isEqualTo("Order");
  }

  @Test
  void refusesWhatCannotBeAnIdentifier() {
    assertThatThrownBy(() -> DIALECT.quote("a\u0001b"))
        .hasMessage(
            "\"a?b\" is no identifier. Use one that is not empty and has no control characters or unpaired surrogates."
                + " [bad-identifier]");
    assertThatThrownBy(() -> DIALECT.quote(""))
        .hasMessage(
            "\"\" is no identifier. Use one that is not empty and has no control characters or unpaired surrogates."
                + " [bad-identifier]");
  }

  @Test
  void knowsEveryKeywordOfTheDatabase() {
    List<String> words = List.of(
        "abs",
        "date",
        "time",
        "timestamp",
        "count",
        "index",
        "type",
        "text",
        "comment",
        "data",
        "level",
        "status",
        "position",
        "start",
        "system",
        "version",
        "number",
        "at",
        "any",
        "all",
        "array",
        "day",
        "dual",
        "end",
        "if",
        "interval",
        "key",
        "month",
        "row",
        "rownum",
        "second",
        "set",
        "some",
        "to",
        "top",
        "unknown",
        "value",
        "year");

    List<String> keywords = words.stream()
        .filter(word -> ParserUtil.isKeyword(word.toUpperCase(Locale.ROOT), true))
        .toList();

    assertThat(keywords)
        .hasSizeGreaterThan(15)
        .allMatch(word -> DIALECT.quote(word).startsWith("\""));
    assertThat(List.of("date", "name", "type", "text", "status", "count", "data"))
        .allMatch(word -> DIALECT.quote(word).equals(word));
  }

  @Test
  void usesSuchNamesEverywhere() {
    Table table = new MetaData()
        .table(
            "Order",
            column("user", INTEGER).primaryKey(),
            column("a \"b\" ?", INTEGER),
            column("plain", INTEGER));
    Column<Integer> user = table.column("user", Integer.class);
    Column<Integer> odd = table.column("a \"b\" ?", Integer.class);

    try (ScratchDatabase database = new ScratchDatabase(DatabaseServer.H2)) {
      table.metaData().createAll(database);
      database.run(insert(table).values(odd, 5));

      assertThat(database.run(select(user, odd.as("Select")).where(odd.eq(5)).orderBy(odd)))
          .containsExactly(List.of(1, 5));
      assertThat(
              DIALECT.compile(select(user, odd.as("Select")).where(odd.eq(5))).sql())
          .isEqualTo(
              "SELECT \"Order\".\"user\", \"Order\".\"a \"\"b\"\" ?\" AS \"Select\" FROM \"Order\""
                  + " WHERE \"Order\".\"a \"\"b\"\" ?\" = ?");
    }
  }
}
