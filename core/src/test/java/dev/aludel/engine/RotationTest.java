package dev.aludel.engine;

import static dev.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.fixture.server.DatabaseServer;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Connections that are replaced when they are old: nobody notices, and there are never more than the pool's size. */
@ParameterizedClass
@EnumSource(names = {"POSTGRESQL", "MARIADB"})
class RotationTest {

  private static final int POOL = 10;
  private static final int THREADS = 12;
  private static final Duration LIFETIME = Duration.ofSeconds(2);
  private static final Duration TIME =
      Boolean.getBoolean("aludel.deep") ? Duration.ofMinutes(5) : Duration.ofSeconds(7);

  private final DatabaseServer server;
  private final String url;
  private final AtomicBoolean over = new AtomicBoolean();
  private final Set<Long> sessions = ConcurrentHashMap.newKeySet();
  private final AtomicLong transactions = new AtomicLong();

  RotationTest(DatabaseServer server) {
    this.server = server;
    url = server.newDatabase();
  }

  @AfterEach
  void drop() {
    server.drop(url);
  }

  @Test
  void replacesOldConnectionsUnnoticed() throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(THREADS);
    try (Engine engine =
            Engine.builder(url).poolSize(POOL).connectionLifetime(LIFETIME).build();
        java.sql.Connection admin = DriverManager.getConnection(url)) {
      List<Future<?>> borrowers = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        borrowers.add(executor.submit(() -> borrow(engine)));
      }
      int samples = 0;
      int above = 0;
      long end = System.nanoTime() + TIME.toNanos();
      while (System.nanoTime() < end) {
        samples++;
        above += sessionsOf(admin) > POOL ? 1 : 0;
        Thread.sleep(1);
      }
      over.set(true);
      for (Future<?> borrower : borrowers) {
        borrower.get();
      }
      System.out.printf(
          "[tests] %s: %d transactions on %d sessions, %d of %d times more than %d at once%n",
          server, transactions.get(), sessions.size(), above, samples, POOL);
      assertThat(sessions).hasSizeGreaterThan(POOL);
      // A server without a free processor ends a session later than its client has closed it;
      // PoolLimitTest
      // has the client's side.
      assertThat(above).isLessThanOrEqualTo(samples / 20);
    } finally {
      over.set(true);
      executor.shutdown();
    }
  }

  /** Holds each connection for a moment: some are free when they grow old, some are lent. */
  private void borrow(Engine engine) {
    String self =
        server == DatabaseServer.POSTGRESQL ? "SELECT pg_backend_pid()" : "SELECT connection_id()";
    while (!over.get()) {
      engine.begin(connection -> {
        sessions.add(
            connection.execute(text(self)).scalars(0, Number.class).one().longValue());
        pause();
      });
      transactions.incrementAndGet();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As the server sees it. */
  private int sessionsOf(java.sql.Connection admin) throws SQLException {
    String count = server == DatabaseServer.POSTGRESQL
        ? "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database()"
            + " AND backend_type = 'client backend' AND pid <> pg_backend_pid()"
        : "SELECT COUNT(*) FROM information_schema.processlist"
            + " WHERE db = database() AND id <> connection_id()";
    try (Statement statement = admin.createStatement();
        ResultSet rows = statement.executeQuery(count)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
