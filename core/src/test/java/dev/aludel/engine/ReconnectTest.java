package dev.aludel.engine;

import static dev.aludel.sql.Sql.literal;
import static dev.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.dialect.DriverErrors;
import dev.aludel.error.ConnectException;
import dev.aludel.error.ConnectionLostException;
import dev.aludel.fixture.fault.TcpProxy;
import dev.aludel.fixture.server.DatabaseServer;
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

/** Pools whose server goes away and comes back. */
@ParameterizedClass
@EnumSource(names = {"POSTGRESQL", "MARIADB"})
@Timeout(60)
class ReconnectTest {

  private final DatabaseServer server;
  private final String url;
  private final TcpProxy proxy;

  ReconnectTest(DatabaseServer server) {
    this.server = server;
    url = server.newDatabase();
    proxy = TcpProxy.before(url);
  }

  @AfterEach
  void close() {
    proxy.close();
    server.drop(url);
  }

  private EngineBuilder builder() {
    return Engine.builder(proxy.url(url));
  }

  private static void work(Engine engine) {
    engine.begin(
        connection -> assertThat(connection.execute(select(literal(1))).all()).hasSize(1));
  }

  private void stopServer() {
    proxy.refuse();
    proxy.reset();
  }

  /** The pool has learned from the first connection what it must know of all. */
  @Test
  void livesOnWhenItsFirstConnectionIsLost() throws SQLException {
    DriverSource driver = new DriverSource(new DatabaseUrl(proxy.url(url)), new Properties());
    PoolOptions options = PoolOptions.DEFAULT.withWait(Duration.ofSeconds(5));
    ConnectionPool pool = ConnectionPool.open(driver, options, DriverErrors.STANDARD);
    try {
      proxy.reset();
      java.sql.Connection first = pool.borrow(Optional::empty);
      java.sql.Connection second = pool.borrow(Optional::empty);
      assertThat(second.isValid(5)).isTrue();
      first.close();
      second.close();
    } finally {
      pool.close();
    }
  }

  @Test
  void connectsAfterTheServerWasDownAtFirst() {
    proxy.refuse();
    try (Engine engine = builder().build()) {
      assertThatThrownBy(engine::connect)
          .isInstanceOf(ConnectException.class)
          .hasMessageContaining("[cannot-connect]");
      proxy.resume();
      work(engine);
    }
  }

  @Test
  void findsAServerAtOnceThatIsBack() throws Exception {
    try (Engine engine = builder().build()) {
      work(engine);
      stopServer();
      assertThatThrownBy(() -> work(engine)).isInstanceOf(ConnectionLostException.class);
      CompletableFuture<Long> connected = CompletableFuture.supplyAsync(() -> {
        work(engine);
        return System.nanoTime();
      });
      Thread.sleep(2_700); // pauses that double would have grown to more than two seconds
      long back = System.nanoTime();
      proxy.resume();

      assertThat(connected.get() - back).isBetween(0L, TimeUnit.SECONDS.toNanos(1));
    }
  }

  /** The one that is lost is given back, and makes room for another. */
  @Test
  void servesThoseWhoWaitForAConnectionThatIsLost() throws Exception {
    try (Engine engine = builder().poolSize(1).build()) {
      CompletableFuture<Void> waiting;
      try (Connection only = engine.connect()) {
        only.execute(select(literal(1))).all();
        waiting = CompletableFuture.runAsync(() -> work(engine));
        while (engine.poolStatus().orElseThrow().waiting() == 0) {
          Thread.sleep(1);
        }
        Thread.sleep(100); // the pool has found by now that there is no room
        proxy.reset();
        assertThatThrownBy(() -> only.execute(select(literal(1))))
            .isInstanceOf(ConnectionLostException.class);
      }
      waiting.get(5, TimeUnit.SECONDS);
    }
  }

  @Test
  void saysWhyItCannotConnectAnyMore() {
    try (Engine engine = builder().poolWait(Duration.ofMillis(500)).build()) {
      try (Connection one = engine.connect()) {
        assertThat(one.isClosed()).isFalse();
        stopServer();

        assertThatThrownBy(engine::connect)
            .isInstanceOf(ConnectException.class)
            .hasMessageContainingAll("Cannot connect to", "refused", "[cannot-connect]");
      }
    }
  }

  @Test
  void saysThatTheServerDoesNotAnswerANewConnection() {
    try (Engine engine = builder().poolWait(Duration.ofMillis(500)).build()) {
      try (Connection one = engine.connect()) {
        assertThat(one.isClosed()).isFalse();
        proxy.blackHole();

        assertThatThrownBy(engine::connect)
            .isInstanceOf(ConnectException.class)
            .hasMessageContainingAll("takes long to answer a new one", "[connect-slow]");
        proxy.resume();
      }
      work(engine);
    }
  }
}
