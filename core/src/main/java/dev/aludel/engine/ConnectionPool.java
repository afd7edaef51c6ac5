package dev.aludel.engine;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import dev.aludel.dialect.DriverErrors;
import dev.aludel.error.ConnectException;
import dev.aludel.error.EngineException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** HikariCP over one driver. The only class that knows HikariCP, so that it is loaded with the first pool only. */
final class ConnectionPool {

  private static final long NEVER = Long.MIN_VALUE;
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(1);

  private final DriverSource driver;
  private final PoolFeed feed;
  private final HikariDataSource hikari;
  private final boolean ping;
  private final java.sql.@Nullable Connection anchor;
  private final AtomicLong renewed = new AtomicLong(NEVER);

  private ConnectionPool(
      DriverSource driver,
      PoolFeed feed,
      HikariDataSource hikari,
      boolean ping,
      java.sql.@Nullable Connection anchor) {
    this.driver = driver;
    this.feed = feed;
    this.hikari = hikari;
    this.ping = ping;
    this.anchor = anchor;
  }

  /** Connects once before the pool is made: what is wrong with a URL is told at once, by us, and not after a wait. */
  static ConnectionPool open(DriverSource driver, PoolOptions options, DriverErrors errors) {
    java.sql.Connection first = driver.open();
    int isolation = isolation(driver, first);
    boolean memory = MemoryDatabase.isOne(driver.url());
    HikariConfig config = new HikariConfig();
    PoolFeed feed = new PoolFeed(driver, memory ? null : first);
    config.setDataSource(feed);
    config.setPoolName("aludel");
    config.setAutoCommit(false);
    config.setMaximumPoolSize(options.size());
    config.setMinimumIdle(0);
    config.setInitializationFailTimeout(-1);
    config.setTransactionIsolation(String.valueOf(isolation));
    config.setConnectionTimeout(options.patience().toMillis());
    config.setValidationTimeout(
        Math.min(SIGN_OF_LIFE.toMillis(), options.patience().toMillis()));
    config.setLeakDetectionThreshold(options.leakThreshold().toMillis());
    config.setMaxLifetime(options.lifetime().toMillis());
    config.setExceptionOverride(new EvictionRule(errors));
    HikariDataSource hikari = new HikariDataSource(config);
    feed.tryWhile(() -> hikari.getHikariPoolMXBean().getThreadsAwaitingConnection() > 0);
    return new ConnectionPool(driver, feed, hikari, options.ping(), memory ? first : null);
  }

  // HikariCP would ask the first connection that it gets, once, and if that one is lost at this
  // moment, set all others to no level at all for ever.
  private static int isolation(DriverSource driver, java.sql.Connection first) {
    try {
      return first.getTransactionIsolation();
    } catch (SQLException e) {
      closeQuietly(first);
      throw driver.refused(driver.driverName(), e);
    }
  }

  private static void closeQuietly(java.sql.Connection broken) {
    try {
      broken.close();
    } catch (SQLException ignored) {
      // What is wrong with it is told already.
    }
  }

  /**
   * @param longest the connection that is lent for the longest time, to name if there is none to lend
   */
  java.sql.Connection borrow(Supplier<Optional<Borrowed>> longest) {
    try {
      java.sql.Connection connection = hikari.getConnection();
      while (ping && !connection.isValid((int) SIGN_OF_LIFE.toSeconds())) {
        hikari.evictConnection(connection);
        connection = hikari.getConnection();
      }
      return connection;
    } catch (SQLException e) {
      throw noneToBorrow(e, longest.get());
    }
  }

  /** Lets no connection be lent again that is older than one that the database has ended. */
  void renew(long borrowedAt) {
    long last = renewed.get();
    boolean first = last == NEVER || borrowedAt - last > 0;
    if (first && renewed.compareAndSet(last, System.nanoTime())) {
      hikari.getHikariPoolMXBean().softEvictConnections();
    }
  }

  /** Closes a connection for good, on a thread of the pool's. */
  void evict(java.sql.Connection connection) {
    hikari.evictConnection(connection);
  }

  PoolStatus status() {
    HikariPoolMXBean pool = hikari.getHikariPoolMXBean();
    return new PoolStatus(
        pool.getActiveConnections(),
        pool.getIdleConnections(),
        pool.getThreadsAwaitingConnection(),
        hikari.getMaximumPoolSize());
  }

  void close() {
    hikari.close();
    feed.close();
    if (anchor != null) {
      try {
        anchor.close();
      } catch (SQLException e) {
        throw new EngineException(
            "The last connection to \"%s\" did not close: %s. Drop the engine, it is given up. [close-failed]"
                .formatted(driver.url(), DriverMessage.of(e)),
            e);
      }
    }
  }

  // HikariCP keeps the reason of the last failed attempt as the cause; without one, all connections
  // were in use.
  private EngineException noneToBorrow(SQLException error, Optional<Borrowed> longest) {
    if (hikari.isClosed()) {
      return Refusal.engineClosed(driver.url().masked());
    }
    if (error.getCause() instanceof ConnectFailure failure) {
      return failure.reason();
    }
    if (error.getCause() instanceof SQLException cause) {
      return driver.refused(driver.driverName(), cause);
    }
    if (error.getCause() instanceof InterruptedException) {
      return ConnectException.interrupted(driver.url().masked(), error);
    }
    ConnectException failure = feed.failure();
    PoolStatus now = status();
    if (now.active() < now.size()) {
      return failure == null
          ? ConnectException.tooSlow(driver.url().masked(), now.toString(), error)
          : failure;
    }
    return ConnectException.poolExhausted(
        driver.url().masked(),
        now + longest.map(one -> "; lent for the longest time: " + one).orElse(""),
        error);
  }
}
