package dev.aludel.hostile;

import static dev.aludel.schema.Column.column;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.literal;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.type.Types.INTEGER;
import static dev.aludel.type.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.engine.Connection;
import dev.aludel.engine.Engine;
import dev.aludel.error.AludelException;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.schema.Column;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import dev.aludel.sql.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Settings that change what stands between quotes: of the session, and of a driver that writes values into the SQL itself.
 * Whichever holds, strings come back as they were, and a backslash in a name or a pattern is one.
 */
class StringSettingsTest {

  private static final int STRINGS = Boolean.getBoolean("aludel.deep") ? 200_000 : 20_000;
  private static final int AT_ONCE = 250;
  private static final String CHARACTERS =
      "'\"`\\\\%_/-#?:;$@{}()[]*\n\r\t ab\u00e9\u00bf\u4fbf\u7e17\u20ac";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "POSTGRESQL | prepareThreshold=5 | SET standard_conforming_strings = on",
        "POSTGRESQL | prepareThreshold=1 | SET standard_conforming_strings = off",
        "POSTGRESQL | preferQueryMode=simple | SET standard_conforming_strings = on",
        "POSTGRESQL | preferQueryMode=simple | SET standard_conforming_strings = off",
        "MARIADB | useServerPrepStmts=false | SET sql_mode = 'STRICT_TRANS_TABLES'",
        "MARIADB | useServerPrepStmts=false | SET sql_mode = 'STRICT_TRANS_TABLES,NO_BACKSLASH_ESCAPES'",
        "MARIADB | useServerPrepStmts=false | SET sql_mode = 'STRICT_TRANS_TABLES,ANSI_QUOTES'",
        "MARIADB | useServerPrepStmts=true | SET sql_mode = 'NO_BACKSLASH_ESCAPES,ANSI_QUOTES'"
      })
  void keepsStringsUnderEverySetting(DatabaseServer server, String driver, String session) {
    try (TappedDatabase database = new TappedDatabase(server, driver)) {
      database.jdbc(session);
      try (Connection connection = database.engine().connect()) {
        Random random = new Random(11);
        for (int i = 0; i < STRINGS; i += AT_ONCE) {
          List<String> strings =
              IntStream.range(0, AT_ONCE).mapToObj(n -> string(random)).toList();
          List<Selection<?>> literals = new ArrayList<>();
          strings.forEach(text -> literals.add(literal(text).as("l" + literals.size())));

          assertThat(connection.execute(select(literals)).one().asList()).isEqualTo(strings);
        }
      }
      findsNamesAndPatterns(database);
      assertThat(database.canarySings()).isTrue();
    }
  }

  private static void findsNamesAndPatterns(TappedDatabase database) {
    MetaData metaData = new MetaData();
    String backslashes = "\\n\\'\\\\\"`\\";
    Table table =
        metaData.table("a" + backslashes, column("id", INTEGER), column(backslashes, VARCHAR(50)));
    metaData.createAll(database.engine());
    Column<Integer> id = table.column("id", Integer.class);
    Column<String> text = table.column(backslashes, String.class);
    database.engine().begin(c -> {
      c.execute(insert(table).values(id, 1).values(text, "a\\'/%_b").row(2, "a\\'/xxb"));

      assertThat(c.execute(select(id).where(text.startsWith("a\\'/%_"))).all()).containsExactly(1);
      assertThat(c.execute(select(id).where(text.contains("\\'/x"))).all()).containsExactly(2);
      assertThat(c.execute(select(id.as(backslashes), text).orderBy(id)).all()).hasSize(2);
    });
  }

  @Test
  void isNotConnectedByACharacterSetInWhichABackslashMayBeHalfACharacter() {
    String url = DatabaseServer.MARIADB.newDatabase();
    try (Engine engine = Engine.create(url + "&sessionVariables=character_set_client=gbk")) {
      assertThatThrownBy(() -> engine.begin(c -> c.execute(select(literal("\u4fbf'")))))
          .isInstanceOf(AludelException.class)
          .hasMessageContaining("gbk");
    } finally {
      DatabaseServer.MARIADB.drop(url);
    }
  }

  private static String string(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(12);
    for (int i = 0; i < length; i++) {
      text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    return text.toString();
  }
}
