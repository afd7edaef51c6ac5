package dev.aludel.sql;

import static dev.aludel.fixture.SqlText.sql;
import static dev.aludel.fixture.Tables.ADDRESSES;
import static dev.aludel.fixture.Tables.ADDRESS_USER;
import static dev.aludel.fixture.Tables.AGE;
import static dev.aludel.fixture.Tables.EMAIL;
import static dev.aludel.fixture.Tables.NAME;
import static dev.aludel.fixture.Tables.NODES;
import static dev.aludel.fixture.Tables.NODE_ID;
import static dev.aludel.fixture.Tables.NODE_NAME;
import static dev.aludel.fixture.Tables.PARENT_ID;
import static dev.aludel.fixture.Tables.USERS;
import static dev.aludel.fixture.Tables.USER_ID;
import static dev.aludel.sql.Sql.case_;
import static dev.aludel.sql.Sql.coalesce;
import static dev.aludel.sql.Sql.count;
import static dev.aludel.sql.Sql.delete;
import static dev.aludel.sql.Sql.exists;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.literal;
import static dev.aludel.sql.Sql.not;
import static dev.aludel.sql.Sql.rank;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.tableFunction;
import static dev.aludel.sql.Sql.text;
import static dev.aludel.sql.Sql.tuple;
import static dev.aludel.sql.Sql.update;
import static dev.aludel.sql.Sql.values;
import static dev.aludel.type.Types.BIGINT;
import static dev.aludel.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplacementTest {

  private static final Alias U = USERS.as("u");
  private static final Replacement USERS_BY_U = node -> node == USERS ? U : null;

  @Test
  void answersTheSameObjectsWhereNothingWasReplaced() {
    for (Statement statement : everything()) {
      assertThat(Replacement.apply(statement, node -> null))
          .as("%s", statement)
          .isSameAs(statement);
    }
  }

  @Test
  void reachesEveryExpressionOfEveryKind() {
    for (Statement statement : everything()) {
      Statement renamed = Replacement.apply(statement, node -> node == AGE ? USER_ID : null);

      assertThat(mentions(statement, AGE)).as("%s", statement).isTrue();
      assertThat(mentions(renamed, AGE)).as("%s", renamed).isFalse();
    }
  }

  @Test
  void takesTheColumnsOfATableAlong() {
    Select<?> select = select(
            NAME,
            select(count()).from(ADDRESSES).where(ADDRESS_USER.eq(USER_ID)).scalar())
        .leftJoin(ADDRESSES)
        .where(exists(select(EMAIL).where(ADDRESS_USER.eq(USER_ID)).correlate(USERS)))
        .orderBy(AGE.desc());

    assertThat(sql(Replacement.apply(select, USERS_BY_U)))
        .isEqualTo("SELECT u.name, (SELECT count(*) FROM addresses WHERE addresses.user_id = u.id)"
            + " FROM users AS u LEFT JOIN addresses ON u.id = addresses.user_id"
            + " WHERE EXISTS (SELECT addresses.email FROM addresses WHERE addresses.user_id = u.id)"
            + " ORDER BY u.age DESC");
  }

  @Test
  void takesEntitiesAlong() {
    EntityClause<String> users = new CacheKeyTest.Entity(USERS, List.of(USER_ID, NAME));

    Select<String> replaced = Replacement.apply(select(users), USERS_BY_U);

    assertThat(sql(replaced)).isEqualTo("SELECT u.id, u.name FROM users AS u");
    assertThat(replaced.selections())
        .containsExactly(new AdaptedEntity<>(users, U, List.of(U.column(USER_ID), U.column(NAME))));
  }

  @Test
  void reachesIntoSubqueriesThroughTheirColumns() {
    Subquery inner = select(USER_ID, NAME).where(AGE.gt(3)).subquery("s");

    Select<?> select = Replacement.apply(
        select(inner.column(NAME)).where(inner.column(USER_ID).gt(1)), USERS_BY_U);

    assertThat(sql(select))
        .isEqualTo(
            "SELECT s.name FROM (SELECT u.id, u.name FROM users AS u WHERE u.age > ?) AS s WHERE s.id > ?");
  }

  @Test
  void reachesIntoRecursion() {
    Cte tree = select(NODE_ID)
        .cte("tree")
        .recursive(self -> select(NODE_ID).where(PARENT_ID.eq(self.column(NODE_ID))));
    Alias n = NODES.as("n");

    Select<?> select = Replacement.apply(select(tree), node -> node == NODES ? n : null);

    assertThat(sql(select))
        .isEqualTo(
            "WITH RECURSIVE tree(id) AS (SELECT n.id FROM nodes AS n UNION ALL"
                + " SELECT n.id FROM nodes AS n, tree WHERE n.parent_id = tree.id) SELECT tree.id FROM tree");
  }

  @Test
  void refusesWhatCannotStandThere() {
    assertThatThrownBy(
            () -> Replacement.apply(select(NAME).from(USERS), node -> node == USERS ? NAME : null))
        .hasMessage(
            "A Column cannot stand in the place of a FromClause. Replace expressions by expressions, and what"
                + " is in FROM by what can be in FROM. [wrong-replacement]");
  }

  @Test
  void walksParentsFirstAndLeftToRight() {
    List<SqlNode> visited = new ArrayList<>();
    Expression<Boolean> left = AGE.gt(USER_ID);
    Expression<Boolean> right = NAME.isNull();

    Traversal.walk(left.and(right), node -> visited.add(node));

    assertThat(visited).containsExactly(left.and(right), left, AGE, USER_ID, right, NAME);
  }

  @Test
  void doesNotWalkBelowWhatItIsToldToLeave() {
    List<SqlNode> visited = new ArrayList<>();
    Expression<Boolean> condition = AGE.gt(USER_ID);

    Traversal.walk(condition, node -> {
      visited.add(node);
      return false;
    });

    assertThat(visited).containsExactly(condition);
  }

  private static boolean mentions(Statement statement, Expression<?> wanted) {
    List<SqlNode> found = new ArrayList<>();
    Traversal.walk(statement, node -> {
      if (node == wanted) {
        found.add(node);
      }
      return true;
    });
    return !found.isEmpty();
  }

  /** Statements that have the users' age in every kind of node. */
  private static List<Statement> everything() {
    List<Expression<?>> expressions = List.of(
        AGE,
        AGE.eq(1),
        AGE.in(List.of(1)),
        AGE.isNull(),
        not(AGE.eq(1).or(AGE.eq(2))),
        AGE.between(1, 2),
        literal(1).between(AGE, literal(3)),
        AGE.like("x"),
        coalesce(AGE, 1),
        count().filter(AGE.gt(1)),
        rank().over(List.of(AGE), List.of()),
        rank().over(List.of(), List.of(AGE.desc())),
        count(AGE).over(),
        case_(INTEGER).when(AGE.eq(1), 2),
        case_(INTEGER).when(NAME.eq("x"), AGE),
        case_(INTEGER).when(NAME.eq("x"), 1).otherwise(AGE),
        AGE.cast(BIGINT),
        select(AGE).scalar(),
        exists(select(AGE)),
        tuple(NAME, AGE),
        Functions.stringAgg(NAME, ",").orderBy(AGE),
        Functions.percentileCont(0.5).withinGroup(AGE),
        AGE.op("^", USER_ID, INTEGER),
        Json.json(AGE, "a", 0),
        AGE.as("a"),
        AGE.annotate("a", 1));
    List<Statement> statements = new ArrayList<>();
    expressions.forEach(expression -> statements.add(select(expression)));
    statements.add(select(NAME).where(AGE.eq(1)));
    statements.add(select(NAME).groupBy(AGE));
    statements.add(select(NAME).having(AGE.eq(1)));
    statements.add(select(NAME).orderBy(AGE));
    statements.add(select(NAME).limit(AGE.cast(BIGINT)));
    statements.add(select(NAME).offset(AGE.cast(BIGINT)));
    statements.add(select(NAME).from(USERS.join(NODES, AGE.eq(NODE_ID))));
    statements.add(select(NAME).from(select(AGE).subquery()));
    statements.add(select(NAME).from(select(AGE).cte("c").as("d")));
    statements.add(select(NAME).from(select(NODE_ID).cte("c").recursive(self -> select(AGE))));
    statements.add(select(NAME).union(select(NODE_NAME).where(AGE.eq(1))));
    statements.add(select(NAME).union(select(NODE_NAME)).orderBy(AGE));
    statements.add(select(NAME).distinctOn(AGE));
    statements.add(select(NAME).from(tableFunction("f", AGE).column("n", INTEGER)));
    statements.add(select(values(USER_ID).row(AGE).subquery()));
    statements.add(insert(USERS).values(AGE, 1));
    statements.add(insert(USERS).values(USER_ID, AGE));
    statements.add(insert(USERS).from(select(AGE), USER_ID));
    statements.add(update(USERS).set(AGE, 1));
    statements.add(update(USERS).set(USER_ID, AGE));
    statements.add(update(USERS).set(NAME, "x").where(AGE.eq(1)));
    statements.add(delete(USERS).where(AGE.eq(1)));
    statements.add(delete(USERS).where(AGE.eq(1)).returning(NAME));
    statements.add(delete(USERS).returning(NAME, AGE));
    statements.add(delete(ADDRESSES).using(select(AGE).subquery()));
    statements.add(update(USERS).set(NAME, "x").from(select(AGE).subquery()));
    statements.add(insert(USERS).values(NAME, "x").onConflict(AGE).doNothing());
    statements.add(insert(USERS).values(NAME, "x").onConflict(NAME).doUpdate(AGE));
    statements.add(text("SELECT age FROM users").columns(AGE));
    return statements;
  }
}
