package dev.aludel.engine;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import dev.aludel.error.ConnectException;
import dev.aludel.error.EngineException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** HikariCP over one driver. The only class that knows HikariCP, so that it is loaded with the first pool only. */
final class ConnectionPool {

  private final DriverSource driver;
  private final HikariDataSource hikari;
  private final java.sql.@Nullable Connection anchor;

  private ConnectionPool(
      DriverSource driver, HikariDataSource hikari, java.sql.@Nullable Connection anchor) {
    this.driver = driver;
    this.hikari = hikari;
    this.anchor = anchor;
  }

  /** Connects once before the pool is made: what is wrong with a URL is told at once, by us, and not after a wait. */
  static ConnectionPool open(DriverSource driver, PoolOptions options) {
    java.sql.Connection first = driver.open();
    boolean memory = MemoryDatabase.isOne(driver.url());
    HikariConfig config = new HikariConfig();
    config.setDataSource(new PoolFeed(driver, memory ? null : first));
    config.setPoolName("aludel");
    config.setAutoCommit(false);
    config.setMaximumPoolSize(options.size());
    config.setMinimumIdle(0);
    config.setInitializationFailTimeout(-1);
    config.setConnectionTimeout(options.patience().toMillis());
    return new ConnectionPool(driver, new HikariDataSource(config), memory ? first : null);
  }

  java.sql.Connection borrow() {
    try {
      return hikari.getConnection();
    } catch (SQLException e) {
      throw noneToBorrow(e);
    }
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
  private EngineException noneToBorrow(SQLException error) {
    if (hikari.isClosed()) {
      return Refusal.engineClosed(driver.url().masked());
    }
    if (error.getCause() instanceof ConnectFailure failure) {
      return failure.reason();
    }
    if (error.getCause() instanceof SQLException cause) {
      return driver.refused(driver.driverName(), cause);
    }
    return ConnectException.poolExhausted(driver.url().masked(), status().toString(), error);
  }
}
