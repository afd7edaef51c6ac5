package dev.aludel.engine;

import dev.aludel.error.ConnectException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Gives a pool its connections: the one that is open already, then new ones. The pool sees no URL and no password. While
 * somebody waits for a connection, it tries again at once, since the pool would take seconds to find out that a server is back. A pool
 * that is closed loses a connection which is being made at that moment; this one closes it.
 */
final class PoolFeed implements DataSource {

  private static final int PAUSE_MILLIS = 50;

  private final DriverSource driver;
  private final AtomicReference<java.sql.@Nullable Connection> first;
  private final Set<java.sql.Connection> given = ConcurrentHashMap.newKeySet();

  private volatile BooleanSupplier wanted = () -> false;
  private volatile @Nullable ConnectException failure;
  private volatile boolean closed;

  PoolFeed(DriverSource driver, java.sql.@Nullable Connection first) {
    this.driver = driver;
    this.first = new AtomicReference<>(first);
  }

  /**
   * @param somebodyWaits whether a connection that cannot be made now is worth another attempt
   */
  void tryWhile(BooleanSupplier somebodyWaits) {
    wanted = somebodyWaits;
  }

  /** Why no connection can be made at this moment, as far as that is known; null if the last attempt went well. */
  @Nullable
  ConnectException failure() {
    return failure;
  }

  @Override
  public java.sql.Connection getConnection() throws SQLException {
    java.sql.Connection open = first.getAndSet(null);
    while (open == null) {
      try {
        open = driver.open();
        failure = null;
      } catch (ConnectException e) {
        failure = e;
        pause(e);
      }
    }
    return watched(open);
  }

  /** Before another attempt, if there is to be one. */
  private void pause(ConnectException failed) throws ConnectFailure {
    if (closed || !wanted.getAsBoolean()) {
      throw new ConnectFailure(failed);
    }
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) { // the pool has been closed
      Thread.currentThread().interrupt();
      throw new ConnectFailure(failed);
    }
  }

  private java.sql.Connection watched(java.sql.Connection connection) throws SQLException {
    given.removeIf(PoolFeed::isClosed);
    given.add(connection);
    if (closed) {
      closeAll();
      throw new SQLException("the pool is closed");
    }
    return connection;
  }

  /** Closes what the pool has left open. */
  void close() {
    closed = true;
    closeAll();
  }

  private void closeAll() {
    for (java.sql.Connection connection : given) {
      try {
        connection.close();
      } catch (SQLException ignored) {
        // It is broken, and the server will find that out.
      }
    }
    given.clear();
  }

  private static boolean isClosed(java.sql.Connection connection) {
    try {
      return connection.isClosed();
    } catch (SQLException e) {
      return true;
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
