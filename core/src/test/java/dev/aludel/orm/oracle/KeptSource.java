package dev.aludel.orm.oracle;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Lends the one connection that it keeps, so that a test can look into the transaction of whoever has it. */
final class KeptSource implements DataSource, AutoCloseable {

  private final Connection kept;
  private boolean lent;

  KeptSource(String url, Properties properties) throws SQLException {
    kept = open(url, properties);
  }

  /** Past the driver manager, whose connections are watched, which takes time. */
  static Connection open(String url, Properties properties) throws SQLException {
    for (Driver driver : ServiceLoader.load(Driver.class)) {
      if (driver.acceptsURL(url)) {
        return driver.connect(url, properties);
      }
    }
    throw new SQLException("No driver for " + url);
  }

  Connection kept() {
    return kept;
  }

  boolean isLent() {
    return lent;
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (lent) {
      throw new SQLException("The one connection is lent already");
    }
    lent = true;
    return (Connection) Proxy.newProxyInstance(
        KeptSource.class.getClassLoader(),
        new Class<?>[] {Connection.class},
        (proxy, method, arguments) -> call(method, arguments));
  }

  private @Nullable Object call(Method method, @Nullable Object @Nullable [] arguments)
      throws Throwable {
    if (method.getName().equals("close")) {
      lent = false;
      if (!kept.getAutoCommit()) {
        kept.rollback();
        kept.setAutoCommit(true);
      }
      return null;
    }
    try {
      return method.invoke(kept, arguments);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  @Override
  public void close() throws SQLException {
    kept.close();
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
    return kept.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return kept.isWrapperFor(type);
  }
}
