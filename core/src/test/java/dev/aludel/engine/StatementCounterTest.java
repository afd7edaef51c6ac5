package dev.aludel.engine;

import static dev.aludel.engine.People.NAME;
import static dev.aludel.engine.People.PEOPLE;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.SqlSyntaxException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StatementCounterTest {

  private final Engine engine = People.engine();
  private final StatementCounter counter = new StatementCounter();

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void countsStatementsBatchesAndRows() {
    engine.listen(counter);
    engine.begin(connection -> {
      connection.execute(insert(PEOPLE).values(NAME, "ed"));
      connection.executeBatch(
          insert(PEOPLE).columns(NAME),
          List.of(
              Collections.singletonList("wendy").toArray(),
              Collections.singletonList("jack").toArray()));
      connection.execute(select(NAME)).all();
    });

    assertThat(counter).hasToString("3 statements, 1 batches, 3 rows written, 3 rows read");
    counter.reset();
    assertThat(counter).hasToString("0 statements, 0 batches, 0 rows written, 0 rows read");
  }

  @Test
  void countsNothingOnceItNoLongerListens() {
    engine.listen(counter);
    engine.unlisten(counter);
    engine.begin(connection -> connection.execute(select(NAME)).all());

    assertThat(counter.statements()).isZero();
  }

  @Test
  void countsNoStatementThatWasRefused() {
    engine.listen(counter);

    assertThatThrownBy(() -> engine.begin(connection -> connection.execute(text("SELECT nothing"))))
        .isInstanceOf(SqlSyntaxException.class);
    assertThat(counter.statements()).isZero();
  }
}
