package dev.aludel.engine;

import dev.aludel.dialect.Dialects;
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
  public java.sql.Connection borrow() {
    ConnectionPool open = pool;
    return (open == null ? opened() : open).borrow();
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
        DriverSource driver = new DriverSource(MemoryDatabase.shared(url), driverProperties());
        open = ConnectionPool.open(driver, options);
        pool = open;
      }
      return open;
    } finally {
      opening.unlock();
    }
  }

  private Properties driverProperties() {
    Properties all = new Properties();
    all.putAll(Dialects.forUrl(url.text()).connectionProperties());
    all.putAll(properties);
    return all;
  }
}
