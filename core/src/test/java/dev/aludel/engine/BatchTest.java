package dev.aludel.engine;

import static dev.aludel.engine.People.AGE;
import static dev.aludel.engine.People.ID;
import static dev.aludel.engine.People.NAME;
import static dev.aludel.engine.People.PEOPLE;
import static dev.aludel.sql.Sql.delete;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.listParam;
import static dev.aludel.sql.Sql.param;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.update;
import static dev.aludel.type.Types.INTEGER;
import static dev.aludel.type.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.ConstraintViolationException;
import dev.aludel.error.EngineException;
import dev.aludel.sql.Insert;
import dev.aludel.sql.Row;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatchTest {

  private final Engine engine = People.engine();
  private final Connection connection = engine.connect();
  private final Insert people = insert(PEOPLE).columns(NAME, AGE);

  @AfterEach
  void close() {
    connection.close();
    engine.close();
  }

  @Test
  void insertsItsRowsAndReportsTheirKeysInOrder() {
    BatchResult result = connection.executeBatch(
        people.returningKeys(ID), List.of(row("ed", 30), row("wendy", null), row("jack", 20)));

    assertThat(result.rowCounts()).containsExactly(1, 1, 1);
    assertThat(result.rows()).isEqualTo(3);
    assertThat(result.generatedKeys()).containsExactly(row(1), row(2), row(3));
    assertThat(connection.execute(select(NAME, AGE).orderBy(ID)).all().stream().map(Row::asList))
        .containsExactly(List.of("ed", 30), Arrays.asList("wendy", null), List.of("jack", 20));
  }

  @Test
  void reportsTheKeysOfAThousandRows() {
    List<@Nullable Object[]> rows =
        IntStream.range(0, 1000).mapToObj(i -> row("p" + i, i)).toList();

    BatchResult result = connection.executeBatch(people.returningKeys(ID), rows);

    assertThat(result.generatedKeys()).hasSize(1000);
    assertThat(connection
            .execute(select(AGE).where(ID.eq((Integer) result.generatedKeys().get(999)[0])))
            .one())
        .isEqualTo(999);
  }

  @Test
  void sendsConstantsAndParametersTogether() {
    connection.executeBatch(people, List.of(row("ed", 30), row("wendy", 31)));

    BatchResult result = connection.executeBatch(
        update(PEOPLE)
            .set(AGE, 40)
            .where(NAME.eq(param("who", VARCHAR)), AGE.ge(param("age", INTEGER))),
        List.of(row("ed", 18), row("wendy", 99)));

    assertThat(result.rowCounts()).containsExactly(1, 0);
    assertThat(result.generatedKeys()).isEmpty();
  }

  @Test
  void sendsNothingForNoRows() {
    BatchResult result = connection.executeBatch(people, List.of());

    assertThat(result.rowCounts()).isEmpty();
    assertThat(connection.inTransaction()).isFalse();
  }

  @Test
  void namesTheRowOfTheWrongWidth() {
    assertThatThrownBy(() -> connection.executeBatch(people, List.of(row("ed", 30), row("wendy"))))
        .isInstanceOf(EngineException.class)
        .hasMessage("""
            Row 2 of the batch has 1 values, and the statement has 2 parameters: name, age.
            SQL: INSERT INTO people (name, age) VALUES (?, ?)
            Give one value for each, in this order. [batch-width]""");
  }

  @Test
  void namesTheParameterOfTheWrongClass() {
    assertThatThrownBy(
            () -> connection.executeBatch(people, List.<@Nullable Object[]>of(row("ed", "thirty"))))
        .isInstanceOf(EngineException.class)
        .hasMessage(
            "Parameter 2 takes java.lang.Integer, and got java.lang.String. Give a value of that class."
                + " [wrong-parameter-class]");
  }

  @Test
  void refusesListsWhoseTextDependsOnTheRow() {
    assertThatThrownBy(() -> connection.executeBatch(
            delete(PEOPLE).where(NAME.in(listParam("names", VARCHAR))),
            List.<@Nullable Object[]>of(row(List.of("ed")))))
        .isInstanceOf(EngineException.class)
        .hasMessageEndingWith("[list-in-batch]");
  }

  @Test
  void namesTheSetThatWasRefused() {
    assertThatThrownBy(() -> connection.executeBatch(
            people, List.of(row("ed", 30), row("wendy", 31), row("wendy", 32))))
        .isInstanceOfSatisfying(
            ConstraintViolationException.class,
            error -> assertThat(error.kind()).isEqualTo(ConstraintViolationException.Kind.UNIQUE))
        .hasMessageContaining(
            "SQL: INSERT INTO people (name, age) VALUES (?, ?)\n"
                + "Set 3 of 3: 2 parameters, not shown (logParameters(true) on the engine's builder shows values).");
  }

  private static @Nullable Object[] row(@Nullable Object... values) {
    return values;
  }
}
