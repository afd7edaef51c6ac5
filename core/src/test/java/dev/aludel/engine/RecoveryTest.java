package dev.aludel.engine;

import static dev.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.dialect.DriverErrors;
import dev.aludel.error.ConnectException;
import dev.aludel.error.ConnectionLostException;
import dev.aludel.fixture.fault.TcpProxy;
import dev.aludel.fixture.server.DatabaseServer;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a pool whose server goes and comes back, and of one that answers too slowly. */
@ParameterizedClass
@EnumSource(names = {"POSTGRESQL", "MARIADB"})
@Timeout(120)
class RecoveryTest {

  private static final Duration LIMIT = Duration.ofSeconds(1);

  private final DatabaseServer server;
  private final String url;
  private final TcpProxy proxy;

  RecoveryTest(DatabaseServer server) {
    this.server = server;
    url = server.newDatabase();
    proxy = TcpProxy.before(url);
  }

  @AfterEach
  void close() {
    proxy.close();
    server.drop(url);
  }

  private EngineBuilder engine() {
    return Engine.builder(proxy.url(url)).networkTimeout(LIMIT);
  }

  @Test
  void outlivesTheLossOfItsFirstConnection() throws SQLException {
    DriverSource driver = new DriverSource(new DatabaseUrl(proxy.url(url)), new Properties());
    PoolOptions options = PoolOptions.DEFAULT.withWait(Duration.ofSeconds(5));
    ConnectionPool pool = ConnectionPool.open(driver, options, DriverErrors.STANDARD);
    try {
      proxy.reset();
      for (int i = 0; i < 3; i++) {
        try (java.sql.Connection connection = pool.borrow(Optional::empty)) {
          assertThat(connection.isValid(1)).isTrue();
        }
      }
    } finally {
      pool.close();
    }
  }

  /** 3 seconds are enough for HikariCP alone to sleep for more than 2 between its attempts. */
  @Test
  void noticesWithinASecondThatTheServerIsBack() throws Exception {
    try (Engine engine = engine().poolWait(Duration.ofSeconds(30)).build()) {
      Connection lent = engine.connect();
      proxy.refuse();
      CompletableFuture<Long> served = CompletableFuture.supplyAsync(() -> {
        try (Connection connection = engine.connect()) {
          connection.execute(text("SELECT 1")).close();
          return System.nanoTime();
        }
      });
      Thread.sleep(3_000);
      assertThat(served).isNotDone();

      long back = System.nanoTime();
      proxy.resume();

      assertThat(Duration.ofNanos(served.get(60, TimeUnit.SECONDS) - back))
          .isLessThan(Duration.ofSeconds(1));
      lent.close();
    }
  }

  @Test
  void saysWhyNoConnectionCanBeMade() {
    try (Engine engine = engine().poolWait(Duration.ofSeconds(2)).build();
        Connection lent = engine.connect()) {
      proxy.refuse();
      assertThatThrownBy(engine::connect)
          .isInstanceOf(ConnectException.class)
          .hasMessageContaining("[cannot-connect]");

      proxy.resume();
      engine.connect().close();
      lent.execute(text("SELECT 1")).close();
    }
  }

  @Test
  void saysThatTheServerDoesNotAnswerWhereThePoolIsNotExhausted() {
    try (Engine engine = engine().poolWait(Duration.ofMillis(300)).build();
        Connection lent = engine.connect()) {
      proxy.blackHole();
      assertThatThrownBy(engine::connect)
          .isInstanceOf(ConnectException.class)
          .hasMessageContaining("1 active, 0 idle")
          .hasMessageContaining("[connect-too-slow]");
      assertThat(lent.isClosed()).isFalse();
      proxy.resume();
    }
  }

  /** Each byte is in time for the driver, and all of them together are not. MariaDB's driver connects to end what runs. */
  @Test
  void givesUpAStatementWhoseAnswerTrickles() throws SQLException {
    try (Engine engine = engine().build();
        Connection connection = engine
            .with(engine.options().statementTimeout(Duration.ofSeconds(1)))
            .connect()) {
      connection.execute(text("SELECT 1")).close();
      proxy.drip(Duration.ofMillis(2));
      long start = System.nanoTime();

      assertThatThrownBy(
              () -> connection.execute(text("SELECT repeat('x', 10000)")).all())
          .isInstanceOf(ConnectionLostException.class);

      Duration waited = Duration.ofNanos(System.nanoTime() - start);
      start = System.nanoTime();
      if (server == DatabaseServer.MARIADB) {
        DriverManager.getConnection(proxy.url(url)).close();
      }
      Duration connecting = Duration.ofNanos(System.nanoTime() - start);
      assertThat(waited).isLessThan(Duration.ofMillis(2_500).plus(connecting));
      proxy.resume();
    }
  }
}
