package dev.aludel.sql;

import static dev.aludel.fixture.Tables.ADDRESSES;
import static dev.aludel.fixture.Tables.ADDRESS_USER;
import static dev.aludel.fixture.Tables.AGE;
import static dev.aludel.fixture.Tables.EMAIL;
import static dev.aludel.fixture.Tables.NAME;
import static dev.aludel.fixture.Tables.USERS;
import static dev.aludel.fixture.Tables.USER_ID;
import static dev.aludel.sql.Sql.case_;
import static dev.aludel.sql.Sql.count;
import static dev.aludel.sql.Sql.delete;
import static dev.aludel.sql.Sql.exists;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.literal;
import static dev.aludel.sql.Sql.literalColumn;
import static dev.aludel.sql.Sql.max;
import static dev.aludel.sql.Sql.not;
import static dev.aludel.sql.Sql.param;
import static dev.aludel.sql.Sql.rank;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.set;
import static dev.aludel.sql.Sql.tableFunction;
import static dev.aludel.sql.Sql.text;
import static dev.aludel.sql.Sql.tuple;
import static dev.aludel.sql.Sql.update;
import static dev.aludel.sql.Sql.values;
import static dev.aludel.type.Types.BIGINT;
import static dev.aludel.type.Types.INTEGER;
import static dev.aludel.type.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.dialect.Dialects;
import dev.aludel.schema.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class CacheKeyTest {

  /** Shapes that differ pairwise; each takes a number for the values in it. */
  private static final List<IntFunction<Statement>> SHAPES = List.of(
      n -> select(NAME).where(AGE.eq(n)),
      n -> select(NAME).where(AGE.ne(n)),
      n -> select(NAME).where(USER_ID.eq(n)),
      n -> select(NAME).where(AGE.isNull()),
      n -> select(NAME).where(AGE.eq(n), AGE.eq(n)),
      n -> select(NAME).where(AGE.eq(n).or(AGE.eq(n))),
      n -> select(NAME).where(not(AGE.eq(n).or(AGE.eq(n)))),
      n -> select(NAME).where(AGE.in(List.of(n, n + 1))),
      n -> select(NAME).where(AGE.notIn(List.of(n))),
      n -> select(NAME).where(AGE.between(n, n + 1)),
      n -> select(NAME).where(AGE.between(n, n + 1).not()),
      n -> select(NAME).where(NAME.like("" + n)),
      n -> select(NAME).where(NAME.ilike("" + n)),
      n -> select(NAME).where(NAME.startsWith("" + n)),
      n -> select(NAME).where(AGE.plus(n).eq(n)),
      n -> select(NAME).where(AGE.minus(n).eq(n)),
      n -> select(NAME).where(AGE.eq(param("a", INTEGER))),
      n -> select(NAME).where(AGE.eq(param("b", INTEGER))),
      n -> select(NAME).where(tuple(AGE, USER_ID).in(List.of(List.of(n, n)))),
      n -> select(NAME).where(exists(select(EMAIL).where(ADDRESS_USER.eq(USER_ID)))),
      n -> select(NAME)
          .where(exists(select(EMAIL).where(ADDRESS_USER.eq(USER_ID))).not()),
      n -> select(NAME)
          .where(exists(select(EMAIL).where(ADDRESS_USER.eq(USER_ID)).correlate())),
      n -> select(NAME).where(USER_ID.in(select(ADDRESS_USER))),
      n -> select(NAME),
      n -> select(NAME.as("a")),
      n -> select(NAME.as("b")),
      n -> select(NAME).distinct(),
      n -> select(NAME).limit(n),
      n -> select(NAME).offset(n),
      n -> select(NAME).orderBy(NAME),
      n -> select(NAME).orderBy(NAME.desc()),
      n -> select(NAME).orderBy(NAME.desc().nullsLast()),
      n -> select(NAME).groupBy(NAME),
      n -> select(NAME).groupBy(NAME).having(count().gt((long) n)),
      n -> select(NAME).forUpdate(),
      n -> select(NAME).forUpdate(ForUpdate.LOCK.nowait()),
      n -> select(NAME, AGE),
      n -> select(AGE, NAME),
      n -> select(count()),
      n -> select(count()).from(USERS),
      n -> select(count(NAME)),
      n -> select(count(NAME).distinct()),
      n -> select(count(NAME).filter(AGE.gt(n))),
      n -> select(max(AGE)),
      n -> select(rank().over()),
      n -> select(rank().over(List.of(NAME), List.of())),
      n -> select(rank().over(List.of(), List.of(NAME))),
      n -> select(AGE.cast(BIGINT)),
      n -> select(AGE.cast(VARCHAR(5))),
      n -> select(AGE.cast(VARCHAR(6))),
      n -> select(literal(n)),
      n -> select(literal("" + n)),
      n -> select(literalColumn("1", INTEGER)),
      n -> select(literalColumn("2", INTEGER)),
      n -> select(case_(INTEGER).when(AGE.gt(n), n)),
      n -> select(case_(INTEGER).when(AGE.gt(n), n).otherwise(n)),
      n -> select(USERS.as("a").column(NAME)),
      n -> select(USERS.as("b").column(NAME)),
      n -> select(USERS.alias().column(NAME)),
      n -> select(NAME).join(ADDRESSES),
      n -> select(NAME).leftJoin(ADDRESSES),
      n -> select(select(NAME).where(AGE.eq(n)).subquery()),
      n -> select(select(NAME).where(AGE.eq(n)).subquery("s")),
      n -> select(select(NAME).where(AGE.eq(n)).subquery("s").lateral()),
      n -> select(select(NAME).where(AGE.eq(n)).cte("s")),
      n -> select(select(USER_ID)
          .cte("s")
          .recursive(s -> select(USER_ID).where(AGE.eq(s.column(USER_ID))))),
      n -> select(NAME).union(select(EMAIL)),
      n -> select(NAME).unionAll(select(EMAIL)),
      n -> select(NAME).union(select(EMAIL)).limit(n),
      n -> insert(USERS).values(AGE, n),
      n -> insert(USERS).values(AGE, n).row(n),
      n -> insert(USERS).values(AGE, n).returningKeys(USER_ID),
      n -> insert(USERS).columns(AGE),
      n -> insert(USERS).from(select(AGE), AGE),
      n -> update(USERS).set(AGE, n),
      n -> update(USERS).set(AGE, n).where(AGE.eq(n)),
      n -> delete(USERS),
      n -> delete(USERS).where(AGE.eq(n)),
      n -> delete(USERS).where(AGE.eq(n)).returning(AGE),
      n -> delete(USERS).where(AGE.eq(n)).returning(AGE, NAME),
      n -> delete(USERS).using(ADDRESSES).where(AGE.eq(n)),
      n -> update(USERS).set(AGE, n).from(ADDRESSES),
      n -> update(USERS).set(AGE, n).from(ADDRESSES).returning(NAME),
      n -> insert(USERS).values(AGE, n).onConflict(USER_ID).doNothing(),
      n -> insert(USERS).values(AGE, n).onConflict(NAME).doNothing(),
      n -> insert(USERS).values(AGE, n).onConflict(USER_ID).doUpdate(AGE),
      n -> insert(USERS).values(AGE, n).onConflict(USER_ID).doUpdate(set(AGE, AGE)),
      n -> select(NAME).distinctOn(AGE),
      n -> select(NAME).distinctOn(USER_ID),
      n -> select(NAME).limit(n).withTies(),
      n -> select(NAME).forUpdate(ForUpdate.LOCK.strength(ForUpdate.Strength.SHARE)),
      n -> select(NAME).forUpdate(ForUpdate.LOCK.of(USERS)),
      n -> select(Functions.stringAgg(NAME, "" + n)),
      n -> select(Functions.stringAgg(NAME, "" + n).orderBy(NAME)),
      n -> select(Functions.stringAgg(NAME, "" + n).orderBy(AGE)),
      n -> select(Functions.stringAgg(NAME, "" + n).withinGroup(NAME)),
      n -> values(AGE).row(n),
      n -> values(AGE).row(n).row(n),
      n -> values(USER_ID).row(n),
      n -> select(values(AGE).row(n).subquery("v")),
      n -> select(tableFunction("f", literal(n)).column("a", INTEGER)),
      n -> select(tableFunction("f", literal(n)).column("b", INTEGER)),
      n -> select(tableFunction("f", literal(n)).column("a", INTEGER).as("g")),
      n -> select(AGE.op("^", literal(n), INTEGER)),
      n -> select(AGE.op("#", literal(n), INTEGER)),
      n -> select(Json.json(NAME, "a")),
      n -> select(Json.jsonText(NAME, "a")),
      n -> select(Json.jsonText(NAME, "b")),
      n -> select(Json.jsonText(NAME, "a", 0)),
      n -> select(Json.jsonText(NAME, "a", 1)),
      n -> select(Sequence.of("a").next()),
      n -> select(Sequence.of("b").next()),
      n -> select(Sequence.of("a").in("s").next()),
      n -> text("SELECT :a").bind("a", n),
      n -> text("SELECT :a").bind("a", n).columns(AGE),
      n -> text("SELECT :a").bindList("a", List.of(n), INTEGER),
      n -> text("SELECT :a, :a").bind("a", n));

  @Test
  void isTheSameForOtherValues() {
    for (IntFunction<Statement> shape : SHAPES) {
      assertThat(CacheKey.of(shape.apply(2)))
          .as("%s", shape.apply(1))
          .isEqualTo(CacheKey.of(shape.apply(1)))
          .hasSameHashCodeAs(CacheKey.of(shape.apply(1)));
    }
  }

  @Test
  void isAnotherForEachOtherShape() {
    for (int i = 0; i < SHAPES.size(); i++) {
      for (int j = 0; j < i; j++) {
        Statement one = SHAPES.get(i).apply(1);
        Statement other = SHAPES.get(j).apply(1);
        assertThat(CacheKey.of(one)).as("%s and %s", one, other).isNotEqualTo(CacheKey.of(other));
      }
    }
  }

  @Test
  void countsNotHowManyValuesAListHas() {
    assertThat(CacheKey.of(select(NAME).where(AGE.in(List.of()))))
        .isEqualTo(CacheKey.of(select(NAME).where(AGE.in(List.of(1, 2, 3)))));
  }

  @Test
  void holdsTheBindsInOrder() {
    Statement statement =
        select(literal("a")).where(AGE.in(List.of(1, 2)), NAME.eq("b")).limit(3);

    assertThat(CacheKey.of(statement).binds())
        .extracting(Bind::value)
        .containsExactly("a", List.of(1, 2), "b", 3L);
  }

  @Test
  void givesTheTextOfOneStatementTheValuesOfAnother() {
    Statement first = select(NAME).where(AGE.eq(1), NAME.eq("x"));
    Statement second = select(NAME).where(AGE.eq(2), NAME.eq("y"));

    var bound =
        Dialects.forUrl("jdbc:h2:").compile(first).bind(CacheKey.of(second).binds());

    assertThat(bound.values()).extracting(value -> value.value()).containsExactly(2, "y");
  }

  @Test
  void tellsOneSharedBindFromTwo() {
    Expression<Integer> shared = literal(1);

    assertThat(CacheKey.of(select(NAME).where(AGE.eq(shared), USER_ID.eq(shared))))
        .isNotEqualTo(CacheKey.of(select(NAME).where(AGE.eq(1), USER_ID.eq(2))));
  }

  @Test
  void tellsOneAnonymousAliasFromTwo() {
    Alias one = USERS.alias();

    assertThat(CacheKey.of(select(one.column(NAME), one.column(AGE))))
        .isEqualTo(CacheKey.of(aliased(USERS.alias())))
        .isNotEqualTo(CacheKey.of(select(one.column(NAME), USERS.alias().column(AGE))));
  }

  @Test
  void seesNeitherAnnotationsNorOptions() {
    assertThat(CacheKey.of(select(NAME.annotate("a", 1)).withOption("o")))
        .isEqualTo(CacheKey.of(select(NAME)));
  }

  @Test
  void writesAnEntityDownByItsColumns() {
    Select<?> users = select(new Entity(USERS, List.of(USER_ID, NAME)));

    assertThat(CacheKey.of(users))
        .isEqualTo(CacheKey.of(select(new Entity(USERS, List.of(USER_ID, NAME)))));
    assertThat(CacheKey.of(users))
        .isNotEqualTo(CacheKey.of(select(new Entity(USERS, List.of(USER_ID)))));
  }

  @Test
  void isMadeOfALongChainWithoutDepth() {
    List<Expression<Boolean>> conditions = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      conditions.add(AGE.eq(i));
    }

    assertThat(CacheKey.of(select(NAME).where(Sql.or(conditions))).binds()).hasSize(50_000);
  }

  private static Select<?> aliased(Alias alias) {
    return select(alias.column(NAME), alias.column(AGE));
  }

  record Entity(FromClause from, List<ColumnClause<?>> columns) implements EntityClause<String> {

    @Override
    public Class<String> entity() {
      return String.class;
    }
  }
}
