package dev.aludel.engine;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Dialects;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A pool over a driver, opened by the first borrower. */
final class PooledSource implements ConnectionSource {

  private final DatabaseUrl url;
  private final Properties properties;
  private final PoolOptions options;
  private final ReentrantLock opening = new ReentrantLock();

  private volatile @Nullable ConnectionPool pool;

  PooledSource(DatabaseUrl url, Properties properties, PoolOptions options) {
    this.url = url;
    this.properties = properties;
    this.options = options;
  }

  @Override
  public Borrowed borrow() {
    ConnectionPool open = pool;
    return Borrowed.now((open == null ? opened() : open).borrow(), this);
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
    if (options.resets()) {
      new SessionReset(Dialects.forUrl(url.text()).resetSession())
          .reset(connection.jdbc(), () -> discard(connection));
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
  public String description() {
    return url.masked();
  }

  private ConnectionPool opened() {
    opening.lock();
    try {
      ConnectionPool open = pool;
      if (open == null) {
        Dialect dialect = Dialects.forUrl(url.text());
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
    all.putAll(properties);
    return all;
  }
}
