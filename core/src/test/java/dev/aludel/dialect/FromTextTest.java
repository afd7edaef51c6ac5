package dev.aludel.dialect;

import static dev.aludel.fixture.SqlText.sql;
import static dev.aludel.fixture.SqlText.values;
import static dev.aludel.fixture.Tables.ADDRESSES;
import static dev.aludel.fixture.Tables.ADDRESS_ID;
import static dev.aludel.fixture.Tables.ADDRESS_USER;
import static dev.aludel.fixture.Tables.AGE;
import static dev.aludel.fixture.Tables.AMOUNT;
import static dev.aludel.fixture.Tables.EMAIL;
import static dev.aludel.fixture.Tables.NAME;
import static dev.aludel.fixture.Tables.NODES;
import static dev.aludel.fixture.Tables.NODE_ID;
import static dev.aludel.fixture.Tables.NODE_NAME;
import static dev.aludel.fixture.Tables.PARENT_ID;
import static dev.aludel.fixture.Tables.SALES;
import static dev.aludel.fixture.Tables.SHOPS;
import static dev.aludel.fixture.Tables.TRANSFERS;
import static dev.aludel.fixture.Tables.USERS;
import static dev.aludel.fixture.Tables.USER_ID;
import static dev.aludel.sql.Sql.count;
import static dev.aludel.sql.Sql.exists;
import static dev.aludel.sql.Sql.literal;
import static dev.aludel.sql.Sql.not;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.union;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.sql.Alias;
import dev.aludel.sql.Cte;
import dev.aludel.sql.Query;
import dev.aludel.sql.Select;
import dev.aludel.sql.Subquery;
import java.util.List;
import org.junit.jupiter.api.Test;

class FromTextTest {

  @Test
  void findsTheConditionOfAJoinInTheForeignKeyWhicheverSideHasIt() {
    assertThat(sql(select(NAME, EMAIL).join(ADDRESSES)))
        .isEqualTo(
            "SELECT users.name, addresses.email FROM users JOIN addresses ON users.id = addresses.user_id");
    assertThat(sql(select(EMAIL).join(USERS)))
        .isEqualTo(
            "SELECT addresses.email FROM addresses JOIN users ON users.id = addresses.user_id");
  }

  @Test
  void joinsByAllColumnsOfTheKey() {
    assertThat(sql(select(SALES.column("id")).join(SHOPS)))
        .isEqualTo("SELECT sales.id FROM sales JOIN shops"
            + " ON shops.country = sales.country AND shops.number = sales.number");
  }

  @Test
  void joinsAliasesByTheKeyOfTheirTables() {
    Alias u = USERS.as("u");
    Alias a = ADDRESSES.as("a");

    assertThat(sql(select(u.column(NAME)).leftJoin(a)))
        .isEqualTo("SELECT u.name FROM users AS u LEFT JOIN addresses AS a ON u.id = a.user_id");
  }

  @Test
  void joinsOneAfterTheOther() {
    Alias parent = NODES.as("parent");

    Select<?> select = select(NODE_NAME)
        .join(parent, parent.column(NODE_ID).eq(PARENT_ID))
        .leftJoin(ADDRESSES, ADDRESS_ID.eq(NODE_ID));

    assertThat(sql(select))
        .isEqualTo(
            "SELECT nodes.name FROM nodes JOIN nodes AS parent ON parent.id = nodes.parent_id"
                + " LEFT JOIN addresses ON addresses.id = nodes.id");
  }

  @Test
  void putsAJoinOnTheRightInParentheses() {
    Select<?> select =
        select(NODE_NAME).from(NODES.leftJoin(USERS.join(ADDRESSES), USER_ID.eq(NODE_ID)));

    assertThat(sql(select))
        .isEqualTo("SELECT nodes.name FROM nodes LEFT JOIN"
            + " (users JOIN addresses ON users.id = addresses.user_id) ON users.id = nodes.id");
  }

  @Test
  void refusesAFullJoinWhichTheDatabaseDoesNotKnow() {
    assertThatThrownBy(() -> sql(select(NAME).fullJoin(NODES, NODE_ID.eq(USER_ID))))
        .hasMessage(
            "FULL JOIN cannot be written for h2. Leave it out, or run the statement on a database that knows"
                + " it. [unsupported-construct]");
  }

  @Test
  void saysThatThereIsNoForeignKey() {
    assertThatThrownBy(() -> select(NAME).join(NODES))
        .hasMessage(
            "There is no foreign key between users and nodes. State the condition: join(target, on)."
                + " [no-foreign-key]");
  }

  @Test
  void saysThatThereAreSeveralForeignKeys() {
    assertThatThrownBy(() -> USERS.join(TRANSFERS))
        .hasMessage(
            "There are 2 foreign keys between users and transfers. State the condition: join(target, on)."
                + " [several-foreign-keys]");
  }

  @Test
  void saysThatTheJoinCouldMeanSeveralTables() {
    Alias other = USERS.as("other");

    assertThatThrownBy(() -> select(NAME, other.column(NAME)).join(ADDRESSES))
        .hasMessage("addresses could be joined to each of users, users AS other. State the join:"
            + " from(left.join(right, on)). [unclear-join]");
  }

  @Test
  void saysThatNothingCouldBeJoined() {
    assertThatThrownBy(() -> select(count()).join(ADDRESSES))
        .hasMessage(
            "There is nothing that addresses could be joined to. Say what the SELECT reads first: from(table)."
                + " [nothing-to-join]");
  }

  @Test
  void selectsFromASubqueryByItsColumns() {
    Subquery counts =
        select(ADDRESS_USER, count().as("n")).groupBy(ADDRESS_USER).subquery();

    Select<?> select = select(NAME, counts.column("n", Long.class))
        .leftJoin(counts, USER_ID.eq(counts.column(ADDRESS_USER)));

    assertThat(sql(select))
        .isEqualTo("SELECT users.name, anon_1.n FROM users LEFT JOIN"
            + " (SELECT addresses.user_id, count(*) AS n FROM addresses GROUP BY addresses.user_id) AS anon_1"
            + " ON users.id = anon_1.user_id");
  }

  @Test
  void numbersEqualNamesInsideASubqueryOnly() {
    Select<?> both = select(USER_ID, ADDRESS_ID, count(), AGE.plus(1))
        .join(ADDRESSES)
        .groupBy(USER_ID, ADDRESS_ID, AGE);
    Subquery inner = both.subquery("s");

    assertThat(sql(both))
        .isEqualTo(
            "SELECT users.id, addresses.id, count(*), users.age + ? FROM users"
                + " JOIN addresses ON users.id = addresses.user_id GROUP BY users.id, addresses.id, users.age");
    assertThat(sql(select(inner)))
        .isEqualTo(
            "SELECT s.id, s.id_1, s.count_1, s.anon_1 FROM"
                + " (SELECT users.id, addresses.id AS id_1, count(*) AS count_1, users.age + ? AS anon_1 FROM users"
                + " JOIN addresses ON users.id = addresses.user_id GROUP BY users.id, addresses.id, users.age) AS s");
    assertThat(inner.column(ADDRESS_ID).name()).isEqualTo("id_1");
  }

  @Test
  void namesTheColumnsItKnowsIfOneIsMissing() {
    assertThatThrownBy(() -> select(USER_ID, NAME).subquery("s").column("nam"))
        .hasMessage(
            "subquery s has no column \"nam\". Its columns: id, name. Correct the name, or add the column."
                + " [no-such-column]");
    assertThatThrownBy(() -> USERS.column("name", Integer.class))
        .hasMessage(
            "users.name holds String values, not Integer. Ask for that class. [wrong-column-type]");
  }

  @Test
  void correlatesSubqueriesOfItsOwnAccord() {
    Select<?> select =
        select(NAME, select(count()).where(ADDRESS_USER.eq(USER_ID)).scalar().as("n"));

    assertThat(sql(select))
        .isEqualTo(
            "SELECT users.name, (SELECT count(*) FROM addresses WHERE addresses.user_id = users.id) AS n"
                + " FROM users");
  }

  @Test
  void correlatesExistsThroughSeveralLevels() {
    Select<?> inner =
        select(AMOUNT).where(TRANSFERS.column("from_id", Integer.class).eq(USER_ID));
    Select<?> outer = select(EMAIL).where(ADDRESS_USER.eq(USER_ID), exists(inner));

    assertThat(sql(select(NAME).where(not(exists(outer)))))
        .isEqualTo(
            "SELECT users.name FROM users WHERE NOT EXISTS (SELECT addresses.email FROM addresses"
                + " WHERE addresses.user_id = users.id AND EXISTS"
                + " (SELECT transfers.amount FROM transfers WHERE transfers.from_id = users.id))");
  }

  @Test
  void leavesALoneTableInItsSubquery() {
    assertThat(sql(select(NAME).where(USER_ID.in(select(USER_ID).where(AGE.gt(3))))))
        .isEqualTo("SELECT users.name FROM users WHERE users.id IN"
            + " (SELECT users.id FROM users WHERE users.age > ?)");
  }

  @Test
  void correlatesOnlyWhatItWasTold() {
    Select<?> inner = select(EMAIL).where(ADDRESS_USER.eq(USER_ID)).correlate(ADDRESSES);

    assertThat(sql(select(NAME).where(exists(inner))))
        .isEqualTo("SELECT users.name FROM users WHERE EXISTS"
            + " (SELECT addresses.email FROM addresses, users WHERE addresses.user_id = users.id)");
  }

  @Test
  void keepsWhatASubqueryWasToldToRead() {
    Select<?> inner = select(count()).from(ADDRESSES, USERS).where(ADDRESS_USER.eq(USER_ID));

    assertThat(sql(select(NAME, inner.scalar())))
        .isEqualTo(
            "SELECT users.name, (SELECT count(*) FROM addresses, users WHERE addresses.user_id = users.id)"
                + " FROM users");
  }

  @Test
  void refusesASubqueryOfWhichNothingIsLeft() {
    Select<?> inner = select(literal(1)).where(ADDRESS_USER.eq(USER_ID));

    assertThatThrownBy(() -> sql(select(NAME, EMAIL).where(exists(inner))))
        .hasMessage(
            "A subquery reads only tables that the query around it reads, so that nothing is left for its"
                + " FROM. Say what it reads, from(table), or what it shares, correlate(table). [nothing-to-select-from]");
  }

  @Test
  void refusesAValueOfSeveralColumns() {
    assertThatThrownBy(() -> select(USER_ID, NAME).scalar())
        .hasMessage(
            "A subquery used as a value must select exactly one expression, and this one selects 2. Use"
                + " subquery() in FROM for more, or tuple(…).in(…) for several columns. [not-scalar]");
  }

  @Test
  void doesNotCorrelateSubqueriesInFrom() {
    Subquery inner = select(NAME.as("n")).where(AGE.gt(3)).subquery("s");

    assertThat(sql(select(USER_ID, inner.column("n"))))
        .isEqualTo("SELECT users.id, s.n FROM users,"
            + " (SELECT users.name AS n FROM users WHERE users.age > ?) AS s");
  }

  @Test
  void writesACommonTableExpressionOnceForAllItsUses() {
    Cte old = select(USER_ID, NAME).where(AGE.gt(60)).cte("old");
    Alias other = old.as("other");

    Select<?> select = select(old.column(NAME), other.column(NAME))
        .where(old.column(USER_ID).lt(other.column(USER_ID)), old.column(NAME).ne("x"));

    assertThat(sql(select))
        .isEqualTo(
            "WITH old AS (SELECT users.id, users.name FROM users WHERE users.age > ?)"
                + " SELECT old.name, other.name FROM old, old AS other WHERE old.id < other.id AND old.name != ?");
    assertThat(values(select)).containsExactly(60, "x");
  }

  @Test
  void putsAnExpressionBehindThoseItUses() {
    Cte first = select(USER_ID).where(AGE.gt(1)).cte("f");
    Cte second =
        select(first.column(USER_ID)).where(first.column(USER_ID).gt(2)).cte("s");

    Select<?> select = select(second.column("id"));

    assertThat(sql(select))
        .isEqualTo("WITH f AS (SELECT users.id FROM users WHERE users.age > ?),"
            + " s AS (SELECT f.id FROM f WHERE f.id > ?) SELECT s.id FROM s");
    assertThat(values(select)).containsExactly(1, 2);
  }

  @Test
  void recurses() {
    Cte tree = select(NODE_ID, NODE_NAME)
        .where(NODE_ID.eq(1))
        .cte("tree")
        .recursive(self -> select(NODE_ID, NODE_NAME).where(PARENT_ID.eq(self.column(NODE_ID))));

    assertThat(sql(select(tree)))
        .isEqualTo(
            "WITH RECURSIVE tree(id, name) AS (SELECT nodes.id, nodes.name FROM nodes WHERE nodes.id = ?"
                + " UNION ALL SELECT nodes.id, nodes.name FROM nodes, tree WHERE nodes.parent_id = tree.id)"
                + " SELECT tree.id, tree.name FROM tree");
  }

  @Test
  void refusesTwoDifferentExpressionsOfOneName() {
    Cte first = select(USER_ID).cte("c");
    Cte second = select(NAME).cte("c");

    assertThatThrownBy(() -> sql(select(first.column("id"), second.column("name"))))
        .hasMessage(
            "Two different common table expressions are called \"c\". Give one of them another name."
                + " [same-cte-name]");
  }

  @Test
  void putsQueriesTogether() {
    Query<String> names = select(NAME).where(AGE.gt(3));

    assertThat(sql(names.union(select(EMAIL)).orderBy(NAME).limit(3)))
        .isEqualTo(
            "SELECT users.name FROM users WHERE users.age > ? UNION SELECT addresses.email FROM addresses"
                + " ORDER BY name LIMIT ?");
    assertThat(sql(names.unionAll(select(EMAIL)).unionAll(select(NODE_NAME))))
        .isEqualTo(
            "SELECT users.name FROM users WHERE users.age > ? UNION ALL SELECT addresses.email FROM addresses"
                + " UNION ALL SELECT nodes.name FROM nodes");
    assertThat(sql(select(NAME).except(select(EMAIL))))
        .isEqualTo("SELECT users.name FROM users EXCEPT SELECT addresses.email FROM addresses");
    assertThat(sql(select(NAME).intersect(select(EMAIL))))
        .isEqualTo("SELECT users.name FROM users INTERSECT SELECT addresses.email FROM addresses");
  }

  @Test
  void putsQueriesWithClausesOfTheirOwnIntoFrom() {
    assertThat(sql(union(select(NAME).orderBy(NAME).limit(1), select(EMAIL))))
        .isEqualTo(
            "SELECT * FROM (SELECT users.name FROM users ORDER BY users.name LIMIT ?) AS operand(name)"
                + " UNION SELECT addresses.email FROM addresses");
    assertThat(sql(select(NAME).union(select(EMAIL)).except(select(NODE_NAME))))
        .isEqualTo(
            "SELECT * FROM (SELECT users.name FROM users UNION SELECT addresses.email FROM addresses)"
                + " AS operand(name) EXCEPT SELECT nodes.name FROM nodes");
  }

  @Test
  void selectsFromACompound() {
    Subquery all = select(USER_ID.as("x")).union(select(NODE_ID)).subquery("all_ids");

    assertThat(sql(select(all.column("x"))))
        .isEqualTo(
            "SELECT all_ids.x FROM (SELECT users.id AS x FROM users UNION SELECT nodes.id FROM nodes)"
                + " AS all_ids");
  }

  @Test
  void refusesACompoundOfDifferentWidths() {
    assertThatThrownBy(() -> select(List.of(USER_ID, NAME)).union(select(NODES)))
        .hasMessage(
            "UNION needs queries of as many columns: one has 2, another 3. Select the same columns in each."
                + " [compound-width]");
  }
}
