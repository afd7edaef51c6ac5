package dev.aludel.error;

import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** No connection could be had. The message names the URL, without any password, and the driver. */
public final class ConnectException extends EngineException {

  private static final long serialVersionUID = 1L;

  private ConnectException(String message, @Nullable SQLException cause) {
    super(message, cause);
  }

  /**
   * No driver on the class path takes this URL.
   *
   * @param url without its password
   * @param drivers the class names of the drivers that were asked
   */
  public static ConnectException noDriver(String url, String drivers) {
    return new ConnectException("""
        No JDBC driver on the class path takes the URL "%s".
        Drivers asked: %s.
        Correct the URL, or add the database's driver to the class path. [no-driver]""".formatted(url, drivers), null);
  }

  /**
   * The driver was found and could not connect: wrong address, wrong user or password, server down.
   *
   * @param url without its password
   * @param reason the driver's words, without secrets
   */
  public static ConnectException refused(
      String url, String driver, String reason, SQLException cause) {
    return new ConnectException(
        """
        Cannot connect to "%s" with the driver %s: %s
        Check that the server runs at this address, and check the name of the database, the user and the \
        password. [cannot-connect]""".formatted(
            url,
            driver,
            SqlStates.describe(reason, Objects.requireNonNullElse(cause.getSQLState(), ""), cause)),
        cause);
  }

  /** The server has taken a connection, and has not let it in for as long as a caller waits for one. */
  public static ConnectException slow(String url, SQLException cause) {
    return new ConnectException("""
        No connection to "%s" was ready in time: the server takes long to answer a new one.
        Look at the server and the network, or raise poolWait(..) of the engine. [connect-slow]""".formatted(url), cause);
  }

  /** The thread was interrupted while it waited for a connection, and stays so. */
  public static ConnectException interrupted(String url, SQLException cause) {
    return new ConnectException("""
        The thread was interrupted while it waited for a connection to "%s".
        Let it end, or clear its interrupt and try again. [interrupted]""".formatted(url), cause);
  }

  /** All connections of the pool were in use for as long as a caller waits for one. */
  public static ConnectException poolExhausted(String url, String counts, SQLException cause) {
    return new ConnectException("""
        No connection to "%s" became free: %s.
        Close each Connection, best by try-with-resources, or raise poolSize(..) of the engine. \
        [pool-exhausted]""".formatted(url, counts), cause);
  }
}
