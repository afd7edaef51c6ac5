package dev.aludel.engine;

import dev.aludel.error.ConnectException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Gives a pool its connections: the one that is open already, then new ones. The pool sees no URL and no password. A pool
 * that is closed loses a connection which is being made at that moment; this one closes it. Made for one thread that
 * connects, and others that ask how it goes.
 */
final class PoolFeed implements DataSource {

  private final DriverSource driver;
  private final AtomicReference<java.sql.@Nullable Connection> first;
  private final OpenConnections given;
  private final Redial redial;

  private volatile boolean closed;
  private volatile boolean connecting;
  private volatile @Nullable ConnectException failure;

  PoolFeed(
      DriverSource driver,
      java.sql.@Nullable Connection first,
      OpenConnections given,
      Redial redial) {
    this.driver = driver;
    this.first = new AtomicReference<>(first);
    this.given = given;
    this.redial = redial;
  }

  /** Whether a connection is being opened at this moment. */
  boolean isConnecting() {
    return connecting;
  }

  /** Why the last attempt to connect has failed; null if it has not. */
  @Nullable
  ConnectException failure() {
    return failure;
  }

  @Override
  public java.sql.Connection getConnection() throws SQLException {
    java.sql.Connection open = first.getAndSet(null);
    return watched(open == null ? opened() : open);
  }

  private java.sql.Connection opened() throws SQLException {
    connecting = true;
    try {
      given.awaitRoom();
      return redial.connect(this::attempt);
    } catch (ConnectException e) {
      throw new ConnectFailure(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLException("interrupted while it connected", e);
    } finally {
      connecting = false;
    }
  }

  private java.sql.Connection attempt() {
    try {
      java.sql.Connection connection = driver.open();
      failure = null;
      return connection;
    } catch (ConnectException e) {
      failure = e;
      throw e;
    }
  }

  private java.sql.Connection watched(java.sql.Connection connection) throws SQLException {
    given.add(connection);
    if (closed) {
      given.closeAll();
      throw new SQLException("the pool is closed");
    }
    return connection;
  }

  /** Closes what the pool has left open. */
  void close() {
    closed = true;
    given.closeAll();
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
