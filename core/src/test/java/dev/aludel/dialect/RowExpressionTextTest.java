package dev.aludel.dialect;

import static dev.aludel.schema.Column.column;
import static dev.aludel.sql.Sql.exists;
import static dev.aludel.sql.Sql.func;
import static dev.aludel.sql.Sql.literal;
import static dev.aludel.sql.Sql.lower;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.type.Types.DOUBLE;
import static dev.aludel.type.Types.INTEGER;
import static dev.aludel.type.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.CompileException;
import dev.aludel.error.SchemaException;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.Computed;
import dev.aludel.schema.Index;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableItem;
import dev.aludel.sql.Expression;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whole texts of DDL that is made of expressions; that databases take them is for their contract to show. */
class RowExpressionTextTest {

  private final MetaData metaData = new MetaData();
  private final Column<Integer> a = column("a", INTEGER);
  private final Column<String> select = column("select", VARCHAR(20));
  private final Column<Double> d = column("d", DOUBLE);

  @Test
  void writesBareNamesAndLiterals() {
    Table table = metaData.table(
        "t",
        a.serverDefault(literal(-1)),
        select.serverDefault(func("lower", VARCHAR, literal("It's"))),
        column("twice", INTEGER).computed(Computed.stored(a.times(2).plus(1))),
        CheckConstraint.of(a.gt(0).or(select.in(List.of("x", "y'\\")))).named("ck"),
        Index.of("ix", "a").expression(lower(select)).where(select.isNotNull().and(a.lt(10))));
    metaData.view(
        "v",
        select(table.column("a", Integer.class))
            .where(table.column("a", Integer.class).eq(5)));

    assertThat(DdlScript.create(metaData, Dialects.named("postgresql")).statements())
        .containsExactly(
            """
            CREATE TABLE t (
              a INTEGER DEFAULT -1,
              "select" VARCHAR(20) DEFAULT (lower('It''s')),
              twice INTEGER GENERATED ALWAYS AS (a * 2 + 1) STORED,
              CONSTRAINT ck CHECK (a > 0 OR "select" IN ('x', E'y''\\\\'))
            )""",
            "CREATE INDEX ix ON t (a, (lower(\"select\"))) WHERE \"select\" IS NOT NULL AND a < 10",
            "CREATE VIEW v (a) AS SELECT t.a FROM t WHERE t.a = 5");
  }

  @Test
  void writesLiteralsAsEachDatabaseTakesThem() {
    Expression<Boolean> condition = select.ne("\\'😀").and(d.lt(0.5));

    assertThat(text("h2", condition))
        .isEqualTo("\"select\" != '\\''😀' AND d < CAST('0.5' AS DOUBLE PRECISION)");
    assertThat(text("postgresql", condition))
        .isEqualTo("\"select\" != E'\\\\''😀' AND d < CAST('0.5' AS DOUBLE PRECISION)");
    assertThat(text("mariadb", condition))
        .isEqualTo(
            "`select` != concat(char(92 using utf8mb4), '''', char(4036991104 using utf8mb4)) AND d < 0.5E0");
    assertThat(text("sqlite", condition)).isEqualTo("\"select\" != '\\''😀' AND d < 0.5E0");
  }

  private static String text(String dialect, Expression<?> expression) {
    return Dialects.named(dialect).rowText(expression);
  }

  @Test
  void refusesWhatIsNotInTheRow() {
    Table other = metaData.table("other", a, column("b", INTEGER));

    refused(
        CheckConstraint.of(column("b", INTEGER).gt(1)),
        "t has no column \"b\". Its columns: a, select. Correct the name, or add the column. [no-such-column]",
        CompileException.class);
    refused(
        CheckConstraint.of(other.column("a", Integer.class).gt(1)),
        "An expression of table \"t\" uses \"other.a\". Use the table's own columns, as they were described. [column-of-other-table]",
        SchemaException.class);
    refused(
        CheckConstraint.of(exists(select(other.column("a")))),
        "A condition, an index, a default or a computed column of table \"t\" has a subquery. They see one row only: put it into a view or a trigger. [subquery-in-table]",
        SchemaException.class);
    refused(
        Index.on(lower(column("c", VARCHAR))),
        "t has no column \"c\". Its columns: a, select. Correct the name, or add the column. [no-such-column]",
        CompileException.class);
  }

  private void refused(TableItem item, String message, Class<? extends Throwable> family) {
    assertThatThrownBy(() -> new MetaData().table("t", a, select, item))
        .isInstanceOf(family)
        .hasMessage(message);
  }

  @Test
  void refusesValuesWithoutALiteral() {
    Table table =
        metaData.table("t", select, CheckConstraint.of(select.ne("a\0b")).named("ck"));

    assertThatThrownBy(() -> DdlScript.create(table.metaData(), Dialects.named("sqlite")))
        .isInstanceOf(CompileException.class)
        .hasMessage(
            "A text with NUL or half of a surrogate pair cannot be written into SQL. Take it out. [unfit-text]");
  }
}
