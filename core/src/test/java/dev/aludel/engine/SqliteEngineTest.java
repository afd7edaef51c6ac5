package dev.aludel.engine;

import static dev.aludel.fixture.Tables.NAME;
import static dev.aludel.fixture.Tables.USERS;
import static dev.aludel.sql.Sql.count;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.fixture.Tables;
import dev.aludel.fixture.server.DatabaseServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is special about engines over SQLite. */
class SqliteEngineTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:sqlite::memory:",
        "jdbc:sqlite:",
        "jdbc:sqlite::memory:?cache_size=100",
        "jdbc:sqlite:file:named?mode=memory&cache=shared"
      })
  void keepsOneDatabaseInMemoryForAllItsConnections(String url) {
    try (Engine engine = Engine.create(url);
        Engine other = Engine.create("jdbc:sqlite::memory:")) {
      Tables.METADATA.createAll(engine);
      engine.begin(connection -> connection.execute(insert(USERS).values(NAME, "a")));
      try (Connection one = engine.connect();
          Connection two = engine.connect()) {
        assertThat(rows(one)).isEqualTo(1);
        assertThat(rows(two)).isEqualTo(1);
      }
      Tables.METADATA.createAll(other);
      assertThat(other.<Long>beginAndReturn(SqliteEngineTest::rows)).isZero();
      engine.dispose();
      Tables.METADATA.createAll(engine);
      assertThat(engine.<Long>beginAndReturn(SqliteEngineTest::rows)).isZero();
    }
  }

  private static long rows(Connection connection) {
    return connection.execute(select(count()).from(USERS)).one();
  }

  /** One writes at a time, and the others wait for it. */
  @Test
  void letsWritersWaitForEachOther() throws Exception {
    int threads = 8;
    int writes = 200;
    String url = DatabaseServer.SQLITE.newDatabase();
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try (Engine engine = Engine.builder(url)
        .properties(Map.of("journal_mode", "WAL", "synchronous", "NORMAL"))
        .build()) {
      Tables.METADATA.createAll(engine);
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        all.add(executor.submit(() -> {
          for (int j = 0; j < writes; j++) {
            engine.begin(connection -> connection.execute(insert(USERS).values(NAME, "a")));
          }
        }));
      }
      for (Future<?> one : all) {
        one.get();
      }
      assertThat(engine.<Long>beginAndReturn(SqliteEngineTest::rows))
          .isEqualTo((long) threads * writes);
    } finally {
      executor.shutdownNow();
      DatabaseServer.SQLITE.drop(url);
    }
  }
}
