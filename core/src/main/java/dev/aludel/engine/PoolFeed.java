package dev.aludel.engine;

import dev.aludel.error.ConnectException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Gives a pool its connections: the one that is open already, then new ones. The pool sees no URL and no password. */
final class PoolFeed implements DataSource {

  private final DriverSource driver;
  private final AtomicReference<java.sql.@Nullable Connection> first;

  PoolFeed(DriverSource driver, java.sql.@Nullable Connection first) {
    this.driver = driver;
    this.first = new AtomicReference<>(first);
  }

  @Override
  public java.sql.Connection getConnection() throws SQLException {
    java.sql.Connection open = first.getAndSet(null);
    if (open != null) {
      return open;
    }
    try {
      return driver.open();
    } catch (ConnectException e) {
      throw new ConnectFailure(e);
    }
  }

  @Override
  public java.sql.Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(PrintWriter out) {}

  @Override
  public void setLoginTimeout(int seconds) {}

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
