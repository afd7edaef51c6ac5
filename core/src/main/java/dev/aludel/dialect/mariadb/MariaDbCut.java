package dev.aludel.dialect.mariadb;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Ends a connection that another thread reads from. To abort it the driver first sends KILL by a new connection, and over
 * a bad network that may take longer than anybody wants to wait: the reader is sent away before.
 */
final class MariaDbCut {

  private static final int AT_ONCE = 1;

  private MariaDbCut() {}

  static void cutOff(Connection connection) throws SQLException {
    failNextRead(connection.unwrap(Connection.class));
    connection.abort(Runnable::run);
  }

  // Connection.setNetworkTimeout would wait for the statement.
  private static void failNextRead(Connection connection) {
    try {
      Method getClient = connection.getClass().getMethod("getClient");
      Method setSocketTimeout = getClient.getReturnType().getMethod("setSocketTimeout", int.class);
      setSocketTimeout.invoke(getClient.invoke(connection), AT_ONCE);
    } catch (ReflectiveOperationException notThisDriver) {
      return; // abort() does it later
    }
  }
}
