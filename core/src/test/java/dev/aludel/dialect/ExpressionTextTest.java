package dev.aludel.dialect;

import static dev.aludel.fixture.SqlText.sql;
import static dev.aludel.fixture.SqlText.values;
import static dev.aludel.fixture.SqlText.where;
import static dev.aludel.fixture.Tables.ACTIVE;
import static dev.aludel.fixture.Tables.AGE;
import static dev.aludel.fixture.Tables.NAME;
import static dev.aludel.fixture.Tables.USERS;
import static dev.aludel.fixture.Tables.USER_ID;
import static dev.aludel.sql.Sql.and;
import static dev.aludel.sql.Sql.case_;
import static dev.aludel.sql.Sql.coalesce;
import static dev.aludel.sql.Sql.count;
import static dev.aludel.sql.Sql.func;
import static dev.aludel.sql.Sql.literal;
import static dev.aludel.sql.Sql.literalColumn;
import static dev.aludel.sql.Sql.lower;
import static dev.aludel.sql.Sql.not;
import static dev.aludel.sql.Sql.nullOf;
import static dev.aludel.sql.Sql.or;
import static dev.aludel.sql.Sql.partitionBy;
import static dev.aludel.sql.Sql.rank;
import static dev.aludel.sql.Sql.rowNumber;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.sum;
import static dev.aludel.sql.Sql.text;
import static dev.aludel.sql.Sql.tuple;
import static dev.aludel.type.Types.BIGINT;
import static dev.aludel.type.Types.BOOLEAN;
import static dev.aludel.type.Types.INTEGER;
import static dev.aludel.type.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.CompileException;
import dev.aludel.sql.DialectExpression;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Frame.Bound;
import dev.aludel.sql.Select;
import dev.aludel.type.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ExpressionTextTest {

  @Test
  void comparesWithValuesAndWithExpressions() {
    assertThat(where(AGE.eq(1))).isEqualTo("users.age = ?");
    assertThat(where(AGE.ne(1))).isEqualTo("users.age != ?");
    assertThat(where(AGE.lt(USER_ID))).isEqualTo("users.age < users.id");
    assertThat(where(AGE.le(1))).isEqualTo("users.age <= ?");
    assertThat(where(AGE.gt(1))).isEqualTo("users.age > ?");
    assertThat(where(AGE.ge(1))).isEqualTo("users.age >= ?");
    assertThat(where(AGE.between(1, 2))).isEqualTo("users.age BETWEEN ? AND ?");
    assertThat(where(AGE.isDistinctFrom(USER_ID))).isEqualTo("users.age IS DISTINCT FROM users.id");
  }

  @Test
  void comparesNullByIsNull() {
    String nobody = null;

    assertThat(where(NAME.eq(nobody))).isEqualTo("users.name IS NULL");
    assertThat(where(NAME.ne(nobody))).isEqualTo("users.name IS NOT NULL");
    assertThat(where(NAME.isNull())).isEqualTo("users.name IS NULL");
    assertThat(where(NAME.isNotNull())).isEqualTo("users.name IS NOT NULL");
  }

  @Test
  @SuppressWarnings("NullAway") // callers without a null checker do this
  void refusesToOrderNull() {
    Integer nothing = null;

    assertThatThrownBy(() -> AGE.lt(nothing))
        .hasMessage(
            "Comparing with < and null is never true in SQL. Use isNull() or isNotNull(), or leave the"
                + " condition out. [null-comparison]");
  }

  @Test
  void needsNoParenthesesWhereAndStandsInsideOr() {
    assertThat(where(AGE.eq(1).and(AGE.eq(2)).or(AGE.eq(3))))
        .isEqualTo("users.age = ? AND users.age = ? OR users.age = ?");
  }

  @Test
  void putsOrInsideAndInParentheses() {
    assertThat(where(AGE.eq(1).and(AGE.eq(2).or(AGE.eq(3)))))
        .isEqualTo("users.age = ? AND (users.age = ? OR users.age = ?)");
  }

  @Test
  void writesNotIntoTheConditionWhereSqlHasAWordForIt() {
    assertThat(where(not(AGE.eq(1)))).isEqualTo("users.age != ?");
    assertThat(where(not(AGE.lt(1)))).isEqualTo("users.age >= ?");
    assertThat(where(not(AGE.in(List.of(1))))).isEqualTo("users.age NOT IN (?)");
    assertThat(where(not(AGE.isNull()))).isEqualTo("users.age IS NOT NULL");
    assertThat(where(not(NAME.like("e%")))).isEqualTo("users.name NOT LIKE ?");
    assertThat(where(not(AGE.between(1, 2)))).isEqualTo("users.age NOT BETWEEN ? AND ?");
    assertThat(where(not(not(AGE.eq(1))))).isEqualTo("users.age = ?");
  }

  @Test
  void negatesWholeConditionsInParentheses() {
    assertThat(where(not(AGE.eq(1).and(AGE.eq(2)))))
        .isEqualTo("NOT (users.age = ? AND users.age = ?)");
    assertThat(where(not(ACTIVE).and(AGE.eq(2)))).isEqualTo("NOT users.active AND users.age = ?");
    assertThat(where(not(ACTIVE).eq(true))).isEqualTo("(NOT users.active) = ?");
  }

  @Test
  void refusesAndOfWhatIsNoCondition() {
    assertThatThrownBy(() -> AGE.and(ACTIVE))
        .hasMessage(
            "A Integer expression cannot stand in AND, OR or NOT. Compare it with something first, as in"
                + " column.eq(value). [not-a-condition]");
  }

  @Test
  void saysTrueAndFalseForNoConditionsAtAll() {
    assertThat(where(and())).isEqualTo("TRUE");
    assertThat(where(or())).isEqualTo("FALSE");
    assertThat(where(and(AGE.eq(1)))).isEqualTo("users.age = ?");
  }

  @Test
  void writesTenThousandConditionsInARow() {
    Expression<Boolean> any = AGE.eq(0);
    List<String> texts = new ArrayList<>(List.of("users.age = ?"));
    for (int i = 1; i < 10_000; i++) {
      any = any.or(AGE.eq(i));
      texts.add("users.age = ?");
    }

    String sql = H2_SELECT.apply(any);

    assertThat(sql).isEqualTo("SELECT users.id FROM users WHERE " + String.join(" OR ", texts));
  }

  // Not parsed by H2, whose own parser is recursive.
  private static final Function<Expression<Boolean>, String> H2_SELECT = condition ->
      Dialects.forUrl("jdbc:h2:").compile(select(USER_ID).where(condition)).sql();

  @Test
  void calculatesWithTheFewestParentheses() {
    assertThat(where(AGE.plus(1).times(2).eq(3))).isEqualTo("(users.age + ?) * ? = ?");
    assertThat(where(AGE.times(2).plus(1).eq(3))).isEqualTo("users.age * ? + ? = ?");
    assertThat(where(AGE.minus(USER_ID).minus(1).eq(3))).isEqualTo("users.age - users.id - ? = ?");
    assertThat(where(AGE.minus(USER_ID.minus(1)).eq(3)))
        .isEqualTo("users.age - (users.id - ?) = ?");
    assertThat(where(AGE.dividedBy(USER_ID.times(2)).eq(3)))
        .isEqualTo("users.age / (users.id * ?) = ?");
    assertThat(where(AGE.modulo(2).negative().eq(0))).isEqualTo("-(users.age % ?) = ?");
    assertThat(where(AGE.negative().negative().eq(0))).isEqualTo("-(-users.age) = ?");
  }

  @Test
  void comparesComparisonsInParentheses() {
    assertThat(where(ACTIVE.eq(AGE.eq(1)))).isEqualTo("users.active = (users.age = ?)");
    assertThat(where(AGE.eq(1).eq(ACTIVE))).isEqualTo("(users.age = ?) = users.active");
    assertThat(where(AGE.eq(1).isNull())).isEqualTo("(users.age = ?) IS NULL");
  }

  @Test
  void concatenatesInOneRow() {
    assertThat(where(NAME.concat("x").concat(NAME).eq("y")))
        .isEqualTo("users.name || ? || users.name = ?");
    assertThat(where(NAME.concat(AGE.plus(1)).eq("y")))
        .isEqualTo("users.name || (users.age + ?) = ?");
  }

  @Test
  void expandsAListToItsLength() {
    Select<?> one = select(USER_ID).where(AGE.in(List.of(1)));
    Select<?> three = select(USER_ID).where(AGE.in(List.of(1, 2, 3)), NAME.eq("ed"));

    assertThat(sql(one)).isEqualTo("SELECT users.id FROM users WHERE users.age IN (?)");
    assertThat(sql(three))
        .isEqualTo("SELECT users.id FROM users WHERE users.age IN (?, ?, ?) AND users.name = ?");
    assertThat(values(three)).containsExactly(1, 2, 3, "ed");
  }

  @Test
  void asksForNoRowWhereAListIsEmpty() {
    assertThat(where(AGE.in(List.of()))).isEqualTo("users.age IN (SELECT NULL WHERE 1 = 0)");
    assertThat(where(AGE.notIn(List.of()))).isEqualTo("users.age NOT IN (SELECT NULL WHERE 1 = 0)");
  }

  @Test
  void refusesNullInAList() {
    assertThatThrownBy(() -> AGE.in(Arrays.asList(1, null)))
        .hasMessage("A list for IN holds null, which equals nothing in SQL. Leave it out, and add"
            + " .or(column.isNull()) where NULL should count. [null-in-list]");
  }

  @Test
  void comparesRowValues() {
    Select<?> select =
        select(USER_ID).where(tuple(USER_ID, NAME).in(List.of(List.of(1, "ed"), List.of(2, "jo"))));

    assertThat(sql(select))
        .isEqualTo("SELECT users.id FROM users WHERE (users.id, users.name) IN ((?, ?), (?, ?))");
    assertThat(values(select)).containsExactly(1, "ed", 2, "jo");
    assertThat(where(tuple(USER_ID, NAME).in(List.of())))
        .isEqualTo("(users.id, users.name) IN (SELECT NULL, NULL WHERE 1 = 0)");
    assertThat(where(tuple(USER_ID, NAME).inRows(select(AGE, NAME).from(USERS))))
        .isEqualTo("(users.id, users.name) IN (SELECT users.age, users.name FROM users)");
  }

  @Test
  void matchesPatternsAsTheyAre() {
    assertThat(where(NAME.like("e%"))).isEqualTo("users.name LIKE ?");
    assertThat(where(NAME.ilike("e%"))).isEqualTo("lower(users.name) LIKE lower(?)");
    assertThat(where(NAME.notLike("e%"))).isEqualTo("users.name NOT LIKE ?");
  }

  @Test
  void escapesLiteralTextInPatterns() {
    Select<?> select =
        select(USER_ID).where(NAME.startsWith("a_b"), NAME.endsWith("50%"), NAME.contains("/"));

    assertThat(sql(select))
        .isEqualTo("SELECT users.id FROM users WHERE users.name LIKE ? ESCAPE '/'"
            + " AND users.name LIKE ? ESCAPE '/' AND users.name LIKE ? ESCAPE '/'");
    assertThat(values(select)).containsExactly("a/_b%", "%50/%", "%//%");
  }

  @Test
  void refusesWordsOfSqlAsFunctions() {
    for (String word : List.of("select", "DEFAULT", "Not", "exists", "values", "distinct")) {
      for (String dialect : List.of("h2", "postgresql", "mariadb", "sqlite")) {
        assertThatThrownBy(() -> Dialects.named(dialect).compile(select(func(word, INTEGER, AGE))))
            .isInstanceOf(CompileException.class)
            .hasMessage(
                "\"%s\" is a word of SQL and no function. Use the method of Expression or Sql for it, or text(…). [no-function]",
                word);
      }
    }
    assertThat(Dialects.named("postgresql")
            .compile(select(func("s.select", INTEGER)))
            .sql())
        .isEqualTo("SELECT s.\"select\"()");
    assertThat(where(func("left", VARCHAR, NAME, literal(2)).eq("ed")))
        .isEqualTo("left(users.name, ?) = ?");
  }

  @Test
  void callsFunctions() {
    assertThat(where(lower(NAME).eq("ed"))).isEqualTo("lower(users.name) = ?");
    assertThat(where(coalesce(NAME, "none").eq("none"))).isEqualTo("coalesce(users.name, ?) = ?");
    assertThat(where(func("SQRT", INTEGER, AGE).eq(2))).isEqualTo("SQRT(users.age) = ?");
    assertThat(sql(select(count(NAME).distinct())))
        .isEqualTo("SELECT count(DISTINCT users.name) FROM users");
    assertThat(sql(select(count().filter(AGE.gt(3)))))
        .isEqualTo("SELECT count(*) FILTER (WHERE users.age > ?) FROM users");
  }

  @Test
  void quotesFunctionNamesThatAreNoWords() {
    String sql = Dialects.forUrl("jdbc:h2:")
        .compile(select(func("pkg.a b", INTEGER, AGE)))
        .sql();

    assertThat(sql).isEqualTo("SELECT pkg.\"a b\"(users.age) FROM users");
  }

  @Test
  void decidesByCase() {
    Expression<String> kind =
        case_(VARCHAR).when(AGE.lt(18), "young").when(AGE.lt(65), NAME).otherwise("old");

    assertThat(sql(select(kind.as("kind"))))
        .isEqualTo(
            "SELECT CASE WHEN users.age < ? THEN ? WHEN users.age < ? THEN users.name ELSE ? END AS kind"
                + " FROM users");
  }

  @Test
  void refusesACaseWithoutWhen() {
    assertThatThrownBy(() -> sql(select(case_(VARCHAR).otherwise("x"))))
        .hasMessage("A CASE has no WHEN. Add when(condition, result). [empty-case]");
  }

  @Test
  void castsAndWritesNull() {
    assertThat(where(AGE.cast(VARCHAR(10)).eq("3")))
        .isEqualTo("CAST(users.age AS VARCHAR(10)) = ?");
    assertThat(where(AGE.cast(BIGINT).eq(nullOf(BIGINT))))
        .isEqualTo("CAST(users.age AS BIGINT) = NULL");
  }

  @Test
  void looksThroughWindows() {
    assertThat(sql(select(rowNumber().over()))).isEqualTo("SELECT row_number() OVER ()");
    assertThat(sql(select(NAME, rank().over(List.of(ACTIVE), List.of(AGE.desc())))))
        .isEqualTo(
            "SELECT users.name, rank() OVER (PARTITION BY users.active ORDER BY users.age DESC) FROM users");
    assertThat(sql(select(sum(AGE)
            .over(
                partitionBy(ACTIVE).orderBy(USER_ID).rows(Bound.preceding(2), Bound.CURRENT_ROW)))))
        .isEqualTo("SELECT sum(users.age) OVER (PARTITION BY users.active ORDER BY users.id"
            + " ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) FROM users");
    assertThat(sql(select(sum(AGE)
            .over(partitionBy()
                .orderBy(USER_ID)
                .range(Bound.UNBOUNDED_PRECEDING, Bound.UNBOUNDED_FOLLOWING)))))
        .isEqualTo("SELECT sum(users.age) OVER (ORDER BY users.id"
            + " RANGE BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) FROM users");
  }

  @Test
  void putsTextOfUnknownPrecedenceInParentheses() {
    Expression<Boolean> condition = text("users.age > :low OR users.age < :high")
        .bind("low", 1)
        .bind("high", 9)
        .condition();

    assertThat(where(condition.and(ACTIVE)))
        .isEqualTo("(users.age > ? OR users.age < ?) AND users.active");
    assertThat(where(literalColumn("users.age", INTEGER).eq(1).and(literalColumn("TRUE", BOOLEAN))))
        .isEqualTo("users.age = ? AND TRUE");
    assertThat(where(literalColumn("users.age*2", INTEGER).dividedBy(3).eq(1)))
        .isEqualTo("(users.age*2) / CAST(? AS INTEGER) = ?");
  }

  @Test
  void doesNotShowAnnotations() {
    assertThat(where(AGE.annotate("role", "remote").plus(1).annotate("a", 1).eq(3)))
        .isEqualTo("users.age + ? = ?");
  }

  @Test
  void writesSyntaxThatAProgramBringsAlong() {
    assertThat(where(new Regexp(NAME, NAME, "h2").and(ACTIVE)))
        .isEqualTo("(users.name REGEXP users.name) AND users.active");
    assertThatThrownBy(() -> where(new Regexp(NAME, NAME, "other")))
        .hasMessage(
            "Regexp cannot be written for h2. Leave it out, or run the statement on a database that knows it."
                + " [unsupported-construct]");
  }

  record Regexp(Expression<?> left, Expression<?> right, String dialect)
      implements DialectExpression<Boolean> {

    @Override
    public SqlType<Boolean> type() {
      return BOOLEAN;
    }

    @Override
    public boolean knownTo(String name) {
      return name.equals(dialect);
    }

    @Override
    public List<Expression<?>> operands() {
      return List.of(left, right);
    }

    @Override
    public Regexp withOperands(List<Expression<?>> operands) {
      return new Regexp(operands.get(0), operands.get(1), dialect);
    }

    @Override
    public Object structure() {
      return dialect;
    }

    @Override
    public String sql(Function<Expression<?>, String> operand) {
      return operand.apply(left) + " REGEXP " + operand.apply(right);
    }
  }
}
