package dev.aludel.dialect.mariadb;

import static dev.aludel.schema.Column.column;
import static dev.aludel.sql.Sql.literal;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.text;
import static dev.aludel.type.Types.INTEGER;
import static dev.aludel.type.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.engine.Engine;
import dev.aludel.error.CompileException;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.inspect.Inspector;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a backslash escapes is a setting of the session there, which a comment must not depend on. */
class MariaDbCommentTest {

  private final String url = DatabaseServer.MARIADB.newDatabase();
  private final MetaData metaData = new MetaData();

  @AfterEach
  void close() {
    DatabaseServer.MARIADB.drop(url);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "NO_BACKSLASH_ESCAPES", "ANSI", "STRICT_ALL_TABLES"})
  void keepsBackslashesInAnySqlMode(String mode) {
    String text = "it's \\ and \\' or \\\\; C:\\new\\";
    metaData.table(
        "t",
        column("a", INTEGER).comment(text),
        column("b", INTEGER).serverDefault("7"),
        TableOptions.of().comment(text));
    try (Engine engine = Engine.create(url + "&sessionVariables=sql_mode='" + mode + "'")) {
      metaData.createAll(engine);

      Table found = Inspector.of(engine).table("t").orElseThrow();

      assertThat(found.options().comment()).isEqualTo(text);
      assertThat(found.column("a").comment()).contains(text);
      assertThat(Inspector.of(engine).compare(metaData).texts()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "NO_BACKSLASH_ESCAPES", "ANSI", "PIPES_AS_CONCAT"})
  void writesTheSameLiteralsInAnySqlMode(String mode) {
    Column<String> a = column("a", VARCHAR(50));
    metaData.table("t", a.serverDefault(literal("\\'")), CheckConstraint.of(a.ne("it's \\")));
    try (Engine engine = Engine.create(url + "&sessionVariables=sql_mode='" + mode + "'")) {
      metaData.createAll(engine);
      String hard = "\\' OR '\\\\' \n 😀";

      assertThat(Inspector.of(engine).compare(metaData).texts()).isEmpty();
      String sql = engine.dialect().literalText(select(literal(hard)));
      assertThat(engine.<Object>beginAndReturn(connection ->
              connection.execute(text(sql)).scalars(0, String.class).one()))
          .isEqualTo(hard);
    }
  }

  @Test
  void refusesWhatTheCatalogueCannotHold() {
    Table table = metaData.table("t", column("a", INTEGER).comment("😀"));
    try (Engine engine = Engine.create(url)) {
      assertThatThrownBy(() -> table.create(engine))
          .isInstanceOf(CompileException.class)
          .hasMessageStartingWith(
              "A comment with a character beyond U+FFFF cannot be written for mariadb.");
    }
  }
}
