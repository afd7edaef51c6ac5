package dev.aludel.hostile;

import static dev.aludel.schema.Column.column;
import static dev.aludel.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.error.AludelException;
import dev.aludel.error.SqlSyntaxException;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.inspect.Inspector;
import dev.aludel.schema.Index;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.NamingConvention;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Strings that DDL has to write out, since it takes no parameters: comments, options, templates of names. */
class SchemaTextTest {

  static Stream<Arguments> commenting() {
    return Stream.of(
        Arguments.of(DatabaseServer.H2, "SET LOCK_TIMEOUT 1000"),
        Arguments.of(DatabaseServer.POSTGRESQL, "SET standard_conforming_strings = on"),
        Arguments.of(DatabaseServer.POSTGRESQL, "SET standard_conforming_strings = off"),
        Arguments.of(DatabaseServer.MARIADB, "SET sql_mode = 'STRICT_TRANS_TABLES'"),
        Arguments.of(DatabaseServer.MARIADB, "SET sql_mode = 'NO_BACKSLASH_ESCAPES'"));
  }

  @ParameterizedTest
  @MethodSource("commenting")
  void keepsCommentsOrRefusesThem(DatabaseServer server, String session) {
    try (TappedDatabase database = new TappedDatabase(server)) {
      database.jdbc(session);
      List<String> problems = new ArrayList<>();
      int kept = 0;
      List<String> payloads =
          Payloads.every(3).stream().filter(SchemaTextTest::isText).toList();
      for (String payload : payloads) {
        MetaData metaData = new MetaData();
        metaData.table(
            "commented",
            column("n", INTEGER).comment(payload),
            TableOptions.of().comment(payload));
        try {
          metaData.createAll(database.engine());
          Table found = Inspector.of(database.engine()).table("commented").orElseThrow();
          String ofTable = String.valueOf(found.options().comment());
          String ofColumn = found.column("n").comment().orElse("null");
          if (!isKept(payload, ofTable) || !isKept(payload, ofColumn)) {
            problems.add("<%s> is <%s> and <%s>".formatted(payload, ofTable, ofColumn));
          }
          kept++;
        } catch (SqlSyntaxException e) {
          problems.add("<%s> breaks: %s".formatted(payload, e.getMessage()));
        } catch (AludelException refused) {
          assertThat(refused).hasMessageContaining("[");
        }
        metaData.dropAll(database.engine());
      }
      assertThat(problems).isEmpty();
      assertThat(kept).isGreaterThan(payloads.size() / 2);
      assertThat(database.canarySings()).isTrue();
    }
  }

  /** Half characters and zeros aside, for which databases have others or none. */
  private static boolean isText(String payload) {
    return payload
        .codePoints()
        .noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
  }

  /** No comment and a blank one are the same. */
  private static boolean isKept(String given, String found) {
    return found.equals(given) || given.isBlank() && found.equals("null");
  }

  @ParameterizedTest
  @EnumSource
  void takesOptionsForWordsOrNames(DatabaseServer server) {
    List<Function<String, MetaData>> places = List.of(
        given -> optional(TableOptions.of().option("mariadb.engine", given)),
        given -> optional(TableOptions.of().option("mariadb.charset", given)),
        given -> optional(TableOptions.of().option("mariadb.collate", given)),
        given -> optional(TableOptions.of().option("mariadb.row_format", given)),
        given -> optional(TableOptions.of().option("sqlite." + given, true)),
        given -> optional(Index.of("i", "n").option("postgresql.using", given)),
        given -> optional(Index.of("i", "n").option("postgresql." + given, given)),
        given -> optional(Index.of("i", "n").option("mariadb.using", given)),
        given -> {
          MetaData named = new MetaData(null, NamingConvention.STANDARD.index(given + "{table}"));
          named.table("optional", column("n", INTEGER), Index.on("n"));
          return named;
        });
    try (TappedDatabase database = new TappedDatabase(server)) {
      List<String> problems = new ArrayList<>();
      for (Function<String, MetaData> place : places) {
        for (String payload : Payloads.every(8)) {
          database.listen();
          try {
            MetaData metaData = place.apply(payload);
            metaData.createAll(database.engine());
            metaData.dropAll(database.engine());
          } catch (AludelException | IllegalArgumentException refused) {
            optional(TableOptions.of()).dropAll(database.engine());
          }
          for (String sql : database.sent()) {
            boolean harmless = SqlTokens.of(sql, database.dialect()).stream()
                .noneMatch(token -> token.kind() == SqlToken.Kind.COMMENT
                    || token.text().equals(";")
                    || token.text().equalsIgnoreCase("canary")
                        && token.kind() == SqlToken.Kind.WORD
                        && !payload.equals("canary"));
            if (!harmless) {
              problems.add(payload + ": " + sql);
            }
          }
        }
        assertThat(database.canarySings()).isTrue();
      }
      assertThat(problems).isEmpty();
    }
  }

  private static MetaData optional(dev.aludel.schema.TableItem item) {
    MetaData metaData = new MetaData();
    metaData.table("optional", column("n", INTEGER), item);
    return metaData;
  }
}
