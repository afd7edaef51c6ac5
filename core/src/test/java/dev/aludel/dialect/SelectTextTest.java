package dev.aludel.dialect;

import static dev.aludel.fixture.SqlText.sql;
import static dev.aludel.fixture.SqlText.values;
import static dev.aludel.fixture.Tables.ADDRESSES;
import static dev.aludel.fixture.Tables.AGE;
import static dev.aludel.fixture.Tables.EMAIL;
import static dev.aludel.fixture.Tables.NAME;
import static dev.aludel.fixture.Tables.USERS;
import static dev.aludel.fixture.Tables.USER_ID;
import static dev.aludel.sql.Sql.count;
import static dev.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.sql.Alias;
import dev.aludel.sql.ForUpdate;
import dev.aludel.sql.Label;
import dev.aludel.sql.Select;
import org.junit.jupiter.api.Test;

class SelectTextTest {

  @Test
  void readsTheTablesOfItsColumnsInOneLine() {
    Select<?> select = select(USER_ID, NAME).where(NAME.eq("ed")).orderBy(USER_ID);

    assertThat(sql(select))
        .isEqualTo("SELECT users.id, users.name FROM users WHERE users.name = ? ORDER BY users.id");
    assertThat(values(select)).containsExactly("ed");
  }

  @Test
  void selectsAllColumnsOfATable() {
    assertThat(sql(select(USERS)))
        .isEqualTo("SELECT users.id, users.name, users.age, users.active FROM users");
  }

  @Test
  void joinsSeveralConditionsByAnd() {
    Select<?> select = select(USER_ID).where(NAME.eq("ed"), AGE.gt(3)).where(AGE.lt(9));

    assertThat(sql(select))
        .isEqualTo(
            "SELECT users.id FROM users WHERE users.name = ? AND users.age > ? AND users.age < ?");
    assertThat(values(select)).containsExactly("ed", 3, 9);
  }

  @Test
  void listsATableThatOnlyAConditionNames() {
    assertThat(sql(select(NAME).where(EMAIL.eq("x"))))
        .isEqualTo("SELECT users.name FROM users, addresses WHERE addresses.email = ?");
  }

  @Test
  void readsWhatItWasToldIfNoColumnSaysSo() {
    assertThat(sql(select(count()).from(USERS))).isEqualTo("SELECT count(*) FROM users");
  }

  @Test
  void groupsAndKeepsGroups() {
    Select<?> select = select(NAME, count()).groupBy(NAME).having(count().gt(1L));

    assertThat(sql(select))
        .isEqualTo(
            "SELECT users.name, count(*) FROM users GROUP BY users.name HAVING count(*) > ?");
  }

  @Test
  void ordersBothWaysAndPlacesNulls() {
    assertThat(
            sql(select(USER_ID).orderBy(NAME.desc().nullsLast(), AGE.asc().nullsFirst(), USER_ID)))
        .isEqualTo("SELECT users.id FROM users"
            + " ORDER BY users.name DESC NULLS LAST, users.age ASC NULLS FIRST, users.id");
  }

  @Test
  void leavesDuplicatesOut() {
    assertThat(sql(select(NAME).distinct())).isEqualTo("SELECT DISTINCT users.name FROM users");
  }

  @Test
  void bindsLimitAndOffset() {
    Select<?> select = select(NAME).orderBy(NAME).limit(10).offset(20);

    assertThat(sql(select))
        .isEqualTo("SELECT users.name FROM users ORDER BY users.name LIMIT ? OFFSET ?");
    assertThat(values(select)).containsExactly(10L, 20L);
  }

  @Test
  void callsASelectedLabelByItsNameInOrderByAndGroupBy() {
    Label<Integer> doubled = AGE.times(2).as("doubled");

    assertThat(sql(select(doubled, count()).groupBy(doubled).orderBy(doubled.desc())))
        .isEqualTo(
            "SELECT users.age * ? AS doubled, count(*) FROM users GROUP BY doubled ORDER BY doubled DESC");
  }

  @Test
  void writesALabelOutWhereItWasNotSelected() {
    Label<Integer> doubled = AGE.times(2).as("doubled");

    assertThat(sql(select(NAME).where(doubled.gt(4)).orderBy(doubled)))
        .isEqualTo("SELECT users.name FROM users WHERE users.age * ? > ? ORDER BY users.age * ?");
  }

  @Test
  void namesAnAliasAsTold() {
    Alias u = USERS.as("u");

    assertThat(sql(select(u.column(NAME)).where(u.column(AGE).gt(3))))
        .isEqualTo("SELECT u.name FROM users AS u WHERE u.age > ?");
  }

  @Test
  void numbersAnonymousAliasesAsTheyAppear() {
    Alias first = USERS.alias();
    Alias second = USERS.alias();

    assertThat(sql(select(second.column(NAME), first.column(NAME))
            .where(first.column(USER_ID).lt(second.column(USER_ID)))))
        .isEqualTo("SELECT users_1.name, users_2.name FROM users AS users_1, users AS users_2"
            + " WHERE users_2.id < users_1.id");
  }

  @Test
  void givesAnAnonymousAliasNoNameThatIsTaken() {
    Alias given = ADDRESSES.as("users_1");
    Alias anonymous = USERS.alias();

    assertThat(sql(select(anonymous.column(NAME), given.column(EMAIL))))
        .isEqualTo(
            "SELECT users_2.name, users_1.email FROM users AS users_2, addresses AS users_1");
  }

  @Test
  void locksRows() {
    assertThat(sql(select(NAME).forUpdate())).isEqualTo("SELECT users.name FROM users FOR UPDATE");
    assertThat(sql(select(NAME).forUpdate(ForUpdate.LOCK.skipLocked())))
        .isEqualTo("SELECT users.name FROM users FOR UPDATE SKIP LOCKED");
    assertThat(sql(select(NAME).forUpdate(ForUpdate.LOCK.nowait())))
        .isEqualTo("SELECT users.name FROM users FOR UPDATE NOWAIT");
  }

  @Test
  void selectsSomethingElseFromTheSameRows() {
    Select<?> names = select(NAME).where(AGE.gt(3)).orderBy(NAME);

    assertThat(sql(names.selecting(count()).unordered()))
        .isEqualTo("SELECT count(*) FROM users WHERE users.age > ?");
  }

  @Test
  void refusesLateralWhichTheDatabaseDoesNotKnow() {
    Select<?> select = select(NAME, select(EMAIL).subquery("e").lateral().column("email"));

    assertThatThrownBy(() -> sql(select))
        .hasMessage(
            "LATERAL cannot be written for h2. Leave it out, or run the statement on a database that knows"
                + " it. [unsupported-construct]");
  }
}
