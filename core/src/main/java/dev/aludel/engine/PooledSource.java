package dev.aludel.engine;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Feature;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A pool over a driver, opened by the first borrower. */
final class PooledSource implements ConnectionSource {

  private final DatabaseUrl url;
  private final Properties properties;
  private final @Nullable Duration networkTimeout;
  private final PoolOptions options;
  private final DialectChoice dialects;
  private final Set<Borrowed> lent = ConcurrentHashMap.newKeySet();
  private final ReentrantLock opening = new ReentrantLock();

  private volatile @Nullable ConnectionPool pool;
  private boolean closed;

  PooledSource(
      DatabaseUrl url,
      Properties properties,
      @Nullable Duration networkTimeout,
      PoolOptions options,
      DialectChoice dialects) {
    this.url = url;
    this.properties = properties;
    this.networkTimeout = networkTimeout;
    this.options = options;
    this.dialects = dialects;
  }

  @Override
  public Borrowed borrow() {
    ConnectionPool open = pool;
    Borrowed borrowed = Borrowed.now((open == null ? opened() : open).borrow(this::longest), this);
    lent.add(borrowed);
    return borrowed;
  }

  @Override
  public void returned(Borrowed connection) {
    lent.remove(connection);
  }

  private Optional<Borrowed> longest() {
    return lent.stream().min(Comparator.comparingLong(Borrowed::since));
  }

  @Override
  public void lost(Borrowed connection) {
    ConnectionPool open = pool;
    if (open != null) {
      open.renew(connection.since());
    }
  }

  @Override
  public void touched(Borrowed connection) throws SQLException {
    Dialect dialect = dialects.forUrl(url.text());
    if (options.resets() && dialect.features().supports(Feature.SESSIONS)) {
      new SessionReset(dialect.resetSession()).reset(connection.jdbc(), () -> discard(connection));
    }
  }

  @Override
  public void giveBack(Borrowed connection) throws SQLException {
    connection.jdbc().close();
    ConnectionPool open = pool;
    if (open != null) {
      open.serve();
    }
  }

  @Override
  public void discard(Borrowed connection) {
    ConnectionPool open = pool;
    if (open != null) {
      open.evict(connection.jdbc());
    }
  }

  @Override
  public @Nullable Duration networkTimeout() {
    return networkTimeout;
  }

  @Override
  public String jdbcUrl() {
    return url.text();
  }

  @Override
  public boolean isOpen() {
    return pool != null;
  }

  @Override
  public Optional<PoolStatus> status() {
    ConnectionPool open = pool;
    return Optional.of(open == null ? PoolStatus.unopened(options.size()) : open.status());
  }

  @Override
  public void dispose() {
    opening.lock();
    try {
      ConnectionPool open = pool;
      pool = null;
      if (open != null) {
        open.close();
      }
    } finally {
      opening.unlock();
    }
  }

  @Override
  public void close() {
    opening.lock();
    try {
      closed = true;
      dispose();
    } finally {
      opening.unlock();
    }
  }

  @Override
  public String description() {
    return url.masked();
  }

  private ConnectionPool opened() {
    opening.lock();
    try {
      ConnectionPool open = pool;
      if (closed) {
        throw Refusal.engineClosed(description());
      }
      if (open == null) {
        Dialect dialect = dialects.forUrl(url.text());
        DriverSource driver =
            new DriverSource(MemoryDatabase.shared(url), driverProperties(dialect));
        open = ConnectionPool.open(driver, options, dialect.errors());
        pool = open;
      }
      return open;
    } finally {
      opening.unlock();
    }
  }

  private Properties driverProperties(Dialect dialect) {
    Properties all = new Properties();
    all.putAll(dialect.connectionProperties());
    if (networkTimeout != null) {
      all.putAll(dialect.networkTimeout(networkTimeout));
    }
    all.putAll(properties);
    dialect.unfitSettings().forEach((name, value) -> {
      if (value.equalsIgnoreCase(all.getProperty(name))) {
        throw Refusal.unfitSetting(name, value);
      }
    });
    return all;
  }
}
