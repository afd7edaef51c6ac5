package dev.aludel.engine;

import static dev.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.error.StatementCancelledException;
import dev.aludel.fixture.server.DatabaseServer;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A cancellation at a random time ends the statement that runs, or nothing: never the next one. */
class CancelTest {

  private static final int CANCELS = Boolean.getBoolean("aludel.deep") ? 2_000 : 60;

  private static String slow(DatabaseServer server) {
    return switch (server) {
      case POSTGRESQL -> "SELECT pg_sleep(0.01)";
      case MARIADB -> "SELECT sleep(0.01)";
      // Without rand() H2 would give the result that it still has.
      case H2 -> "SELECT count(*) FROM system_range(1, 600000) WHERE mod(x * x, 7) > rand()";
      case SQLITE ->
        "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r LIMIT 40000)"
            + " SELECT count(*) FROM r";
    };
  }

  @ParameterizedTest
  @EnumSource
  void endsTheStatementThatRunsOrNone(DatabaseServer server) throws InterruptedException {
    String url = server.newDatabase();
    Random random = new Random(4711);
    int cancelled = 0;
    try (Engine engine = Engine.builder(url).poolSize(1).build();
        Connection connection = engine.connect()) {
      for (int i = 0; i < CANCELS; i++) {
        long pause = random.nextInt(12_000_000);
        Thread canceller = new Thread(() -> {
          try {
            TimeUnit.NANOSECONDS.sleep(pause);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          connection.cancel();
        });
        canceller.start();
        try {
          connection.execute(text(slow(server))).all();
        } catch (StatementCancelledException e) {
          cancelled++;
          connection.rollback();
        }
        canceller.join();
        assertThat(connection.execute(text("SELECT 'next' AS t")).scalarOne(String.class))
            .isEqualTo("next");
      }
      assertThat(cancelled).isBetween(1, CANCELS);
    } finally {
      server.drop(url);
    }
  }
}
