package dev.aludel.sql;

import static dev.aludel.fixture.Tables.AGE;
import static dev.aludel.fixture.Tables.NAME;
import static dev.aludel.fixture.Tables.USERS;
import static dev.aludel.fixture.Tables.USER_ID;
import static dev.aludel.sql.Sql.count;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.text;
import static dev.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.dialect.Dialects;
import dev.aludel.dialect.ResultColumn;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class StatementTest {

  @Test
  void isEqualIfItIsMadeOfEqualParts() {
    assertThat(AGE.gt(3).and(NAME.startsWith("e"))).isEqualTo(AGE.gt(3).and(NAME.startsWith("e")));
    assertThat(AGE.gt(3)).isNotEqualTo(AGE.gt(4));
    assertThat(query(3)).isEqualTo(query(3)).hasSameHashCodeAs(query(3));
    assertThat(query(3)).isNotEqualTo(query(4));
    assertThat(insert(USERS).values(AGE, 3)).isEqualTo(insert(USERS).values(AGE, 3));
    assertThat(update(USERS).set(AGE, 3)).isNotEqualTo(update(USERS).set(AGE, 4));
    assertThat(text("a :b").bind("b", 1)).isEqualTo(text("a :b").bind("b", 1));
    assertThat(USERS.as("u").column(NAME)).isEqualTo(USERS.as("u").column(NAME));
    assertThat(USERS.alias()).isNotEqualTo(USERS.alias());
  }

  @Test
  void staysAsItIsWhenAnotherIsMadeOfIt() {
    Select<String> first = select(NAME);

    Select<String> second = first.where(AGE.gt(3)).orderBy(NAME).limit(3).withOption("o");

    assertThat(first).isEqualTo(select(NAME));
    assertThat(second.options()).containsExactly("o");
  }

  /** Each column has what it is read from; if hashes went all the way down, this would take ten times as long a level. */
  @Test
  @Timeout(60)
  void compilesDeeplyNestedSubqueries() {
    Select<?> query = select(USER_ID, NAME, AGE).from(USERS);
    for (int i = 0; i < 60; i++) {
      Subquery inner = query.subquery();
      List<? extends ColumnClause<?>> columns = inner.columns();
      query = select(columns).from(inner).where(columns.get(0).isNotNull());
    }

    assertThat(Dialects.forUrl("jdbc:h2:").compile(query).sql()).endsWith("anon_1.id IS NOT NULL");
    assertThat(query.hashCode()).isEqualTo(query.selecting(query.selections()).hashCode());
  }

  @Test
  void tellsWhichColumnsBelongToWhichSelection() {
    EntityClause<String> users = new CacheKeyTest.Entity(USERS, List.of(USER_ID, NAME));

    List<ResultColumn> columns = Dialects.forUrl("jdbc:h2:")
        .compile(select(count(), users, AGE.plus(1), AGE.as("a")).from(USERS))
        .columns();

    assertThat(columns)
        .extracting(ResultColumn::name)
        .containsExactly("count", "id", "name", "", "a");
    assertThat(columns).extracting(ResultColumn::selection).containsExactly(0, 1, 1, 2, 3);
    assertThat(columns).extracting(ResultColumn::type).element(2).isEqualTo(NAME.type());
  }

  @Test
  void saysThatAClassIsNotMapped() {
    assertThatThrownBy(() -> select(Thread.class))
        .hasMessage(
            "java.lang.Thread is not a mapped class that a SELECT can name. Map it and create its Registry"
                + " first, or select columns of a Table. [not-mapped]");
    assertThatThrownBy(() -> select(NAME).join(Thread.class))
        .hasMessageContaining("java.lang.Thread is not a mapped");
  }

  @Test
  void keepsAnnotationsWhereTheyAreAskedFor() {
    Annotated<Integer> annotated = AGE.annotate("a", 1).annotate("b", 2);

    assertThat(annotated.annotation("a")).isEqualTo(1);
    assertThat(annotated.annotation("b")).isEqualTo(2);
    assertThat(annotated.annotation("c")).isNull();
    assertThat(Annotated.strip(annotated)).isSameAs(AGE);
  }

  private static Select<String> query(int age) {
    return select(NAME)
        .join(USERS.as("u"), USER_ID.eq(USERS.as("u").column(USER_ID)))
        .where(AGE.gt(age))
        .limit(5);
  }
}
