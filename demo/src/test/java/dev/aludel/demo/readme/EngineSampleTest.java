package dev.aludel.demo.readme;

import static dev.aludel.engine.IsolationLevel.SERIALIZABLE;
import static dev.aludel.schema.Column.column;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.update;
import static dev.aludel.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.engine.Connection;
import dev.aludel.engine.ConnectionOptions;
import dev.aludel.engine.Engine;
import dev.aludel.engine.RetryPolicy;
import dev.aludel.error.CommitOutcomeUnknownException;
import dev.aludel.error.ConstraintViolationException;
import dev.aludel.schema.Column;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sample of docs/engine.md, run. */
class EngineSampleTest {

  @Test
  void doesWhatTheManualSays() {
    Table accounts = new MetaData()
        .table("accounts", column("id", INTEGER).primaryKey(), column("amount", INTEGER));
    Column<Integer> id = accounts.column("id", Integer.class);
    Column<Integer> amount = accounts.column("amount", Integer.class);
    String url = "jdbc:h2:mem:engine-sample";

    Engine engine = Engine.builder(url)
        .poolSize(20)
        .ping(true)
        .networkTimeout(Duration.ofMinutes(5))
        .build();
    accounts.metaData().createAll(engine);
    engine.begin(connection ->
        connection.execute(insert(accounts).values(id, 1).values(amount, 100).row(2, 0)));

    Engine strict = engine.with(
        ConnectionOptions.DEFAULT.isolation(SERIALIZABLE).statementTimeout(Duration.ofSeconds(10)));
    try {
      strict.retrying(RetryPolicy.DEFAULT, connection -> {
        connection.execute(update(accounts).set(amount, amount.minus(30)).where(id.eq(1)));
        connection.execute(update(accounts).set(amount, amount.plus(30)).where(id.eq(2)));
      });
    } catch (CommitOutcomeUnknownException e) {
      // look whether it was carried out before anything is done again
    } catch (ConstraintViolationException e) {
      System.out.println(e.kind() + " " + e.constraint());
    }

    try (Connection connection =
        engine.with(ConnectionOptions.DEFAULT.fetchSize(500)).connect()) {
      for (List<Integer> some : connection.execute(select(amount)).partitions(1_000)) {
        assertThat(some).containsExactlyInAnyOrder(70, 30);
      }
    }
    engine.close();
  }
}
