package dev.aludel.engine;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.util.ConcurrentBag.IBagStateListener;
import dev.aludel.dialect.DriverErrors;
import dev.aludel.error.ConnectException;
import dev.aludel.error.EngineException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** HikariCP over one driver. The only class that knows HikariCP, so that it is loaded with the first pool only. */
final class ConnectionPool {

  private static final long NEVER = Long.MIN_VALUE;
  private static final int PING_SECONDS = 5;

  // HikariCP starts with none that is shorter, and takes any later.
  private static final long SHORTEST_LIFETIME_MILLIS = 30_000;

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
    boolean memory = MemoryDatabase.isOne(driver.url());
    AtomicReference<@Nullable HikariDataSource> pool = new AtomicReference<>();
    OpenConnections connections = new OpenConnections(options.size());
    PoolFeed feed = new PoolFeed(
        driver,
        memory ? null : first,
        connections,
        new Redial(errors, () -> isWaitedFor(pool.get())));
    HikariConfig config = config(feed, options, errors);
    try {
      keepIsolation(config, first);
    } catch (SQLException e) {
      connections.add(first);
      connections.closeAll();
      throw driver.refused(driver.driverName(), e);
    }
    HikariDataSource hikari = new HikariDataSource(config);
    hikari.setMaxLifetime(options.lifetime().toMillis());
    pool.set(hikari);
    return new ConnectionPool(driver, feed, hikari, options.ping(), memory ? first : null);
  }

  private static HikariConfig config(PoolFeed feed, PoolOptions options, DriverErrors errors) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(feed);
    config.setPoolName("aludel");
    config.setAutoCommit(false);
    config.setMaximumPoolSize(options.size());
    config.setMinimumIdle(0);
    config.setInitializationFailTimeout(-1);
    config.setConnectionTimeout(options.patience().toMillis());
    config.setLeakDetectionThreshold(options.leakThreshold().toMillis());
    config.setMaxLifetime(Math.max(SHORTEST_LIFETIME_MILLIS, options.lifetime().toMillis()));
    config.setExceptionOverride(new EvictionRule(errors));
    return config;
  }

  private static boolean isWaitedFor(@Nullable HikariDataSource pool) {
    return pool != null
        && !pool.isClosed()
        && pool.getHikariPoolMXBean().getThreadsAwaitingConnection() > 0;
  }

  // HikariCP asks its first connection only: if that is lost at this moment, it would set a level
  // that there is not for each one after it.
  private static void keepIsolation(HikariConfig config, java.sql.Connection first)
      throws SQLException {
    int level = first.getTransactionIsolation();
    if (Arrays.stream(IsolationLevel.values()).anyMatch(known -> known.jdbc() == level)) {
      config.setTransactionIsolation(Integer.toString(level));
    }
  }

  /**
   * @param longest the connection that is lent for the longest time, to name if there is none to lend
   */
  java.sql.Connection borrow(Supplier<Optional<Borrowed>> longest) {
    try {
      java.sql.Connection connection = hikari.getConnection();
      while (ping && !connection.isValid(PING_SECONDS)) {
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
    serve();
  }

  /**
   * Has a connection opened for those who wait, if there is room for one. HikariCP does so for who comes, and not for who
   * has found the pool full and waits, when a connection is closed instead of given back.
   */
  void serve() {
    HikariPoolMXBean pool = hikari.getHikariPoolMXBean();
    int waiting = pool.getThreadsAwaitingConnection();
    if (waiting > 0
        && pool.getTotalConnections() < hikari.getMaximumPoolSize()
        && pool instanceof IBagStateListener adder) {
      adder.addBagItem(waiting);
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

  private EngineException noneToBorrow(SQLException error, Optional<Borrowed> longest) {
    if (hikari.isClosed()) {
      return Refusal.engineClosed(driver.url().masked());
    }
    if (error.getCause() instanceof InterruptedException) {
      return ConnectException.interrupted(driver.url().masked(), error);
    }
    PoolStatus now = status();
    if (now.active() < now.size()) {
      EngineException failure = noneToOpen(error);
      if (failure != null) {
        return failure;
      }
    }
    return ConnectException.poolExhausted(
        driver.url().masked(),
        now + longest.map(one -> "; lent for the longest time: " + one).orElse(""),
        error);
  }

  /** Why the pool, which has room, has no connection more; null if that is not known. */
  private @Nullable EngineException noneToOpen(SQLException error) {
    ConnectException failure = feed.failure();
    if (failure != null) {
      return failure.getCause() instanceof SQLException cause
          ? driver.refused(driver.driverName(), cause)
          : failure;
    }
    SQLException setup = setupFailure(error.getCause());
    if (setup != null) {
      return driver.refused(driver.driverName(), setup);
    }
    return feed.isConnecting() ? ConnectException.slow(driver.url().masked(), error) : null;
  }

  // HikariCP keeps as the cause why it could not use the connection that it had got last.
  private static @Nullable SQLException setupFailure(@Nullable Throwable cause) {
    if (cause instanceof SQLException error) {
      return error;
    }
    return cause != null && cause.getCause() instanceof SQLException error ? error : null;
  }
}
