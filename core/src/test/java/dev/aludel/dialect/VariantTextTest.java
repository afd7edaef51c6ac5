package dev.aludel.dialect;

import static dev.aludel.schema.Column.column;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.type.Types.INTEGER;
import static dev.aludel.type.Types.JSON;
import static dev.aludel.type.Types.TEXT;
import static dev.aludel.type.Types.VARCHAR;
import static dev.aludel.type.Types.array;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.CompileException;
import dev.aludel.schema.Column;
import dev.aludel.schema.CreateTable;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import dev.aludel.sql.CacheKey;
import dev.aludel.sql.Statement;
import dev.aludel.type.SqlType;
import org.junit.jupiter.api.Test;

/** Whole texts with types that differ between dialects. */
class VariantTextTest {

  private static final SqlType<String> NOTE =
      TEXT.variant("postgresql", JSON).variant("mariadb", VARCHAR(9));

  @Test
  void declaresTheVariant() {
    Table table = new MetaData()
        .table(
            "t",
            column("note", NOTE),
            column("size", NOTE.map(Integer.class, String::length, "x"::repeat)));

    assertThat(create("postgresql", table))
        .isEqualTo("CREATE TABLE t (\n  note JSONB,\n  size JSONB\n)");
    assertThat(create("mariadb", table))
        .isEqualTo("CREATE TABLE t (\n  note VARCHAR(9),\n  size VARCHAR(9)\n)");
    assertThat(create("sqlite", table)).isEqualTo("CREATE TABLE t (\n  note TEXT,\n  size TEXT\n)");
  }

  @Test
  void declaresArraysOfTheVariant() {
    Table table =
        new MetaData().table("t", column("notes", array(VARCHAR(9).variant("postgresql", TEXT))));

    assertThat(create("postgresql", table)).isEqualTo("CREATE TABLE t (\n  notes TEXT[]\n)");
    assertThat(create("h2", table)).isEqualTo("CREATE TABLE t (\n  notes VARCHAR(9) ARRAY\n)");
  }

  @Test
  void castsToTheVariant() {
    Column<Integer> number =
        new MetaData().table("t", column("n", INTEGER)).column("n", Integer.class);
    Statement statement = select(number.cast(NOTE));

    assertThat(text("postgresql", statement)).isEqualTo("SELECT CAST(t.n AS JSONB) FROM t");
    assertThat(text("mariadb", statement)).isEqualTo("SELECT CAST(t.n AS CHAR(9)) FROM t");
    assertThat(text("h2", statement)).isEqualTo("SELECT CAST(t.n AS CLOB) FROM t");
  }

  @Test
  void refusesADialectThatIsNotThere() {
    assertThatThrownBy(() -> TEXT.variant("postgres", JSON))
        .isInstanceOf(CompileException.class)
        .hasMessageStartingWith("There is no dialect \"postgres\". There are dialects for: ")
        .hasMessageContaining("postgresql")
        .hasMessageEndingWith("[no-dialect]");
  }

  private static String create(String dialect, Table table) {
    return Dialects.named(dialect).ddl(new CreateTable(table));
  }

  private static String text(String dialect, Statement statement) {
    return Dialects.named(dialect)
        .compile(statement)
        .bind(CacheKey.of(statement).binds())
        .sql();
  }
}
