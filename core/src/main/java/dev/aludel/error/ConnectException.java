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

  /** The thread was interrupted while it waited for a connection, and stays so. */
  public static ConnectException interrupted(String url, SQLException cause) {
    return new ConnectException("""
        The thread was interrupted while it waited for a connection to "%s".
        Let it end, or clear its interrupt and try again. [interrupted]""".formatted(url), cause);
  }

  /** No connection was free, and none could be made in the time that a caller waits for one. */
  public static ConnectException tooSlow(String url, String counts, SQLException cause) {
    return new ConnectException("""
        No connection to "%s" could be made in time: %s, and the server has not answered an attempt to connect yet.
        Check that the server can be reached and has connections to give, or raise poolWait(..) of the engine. \
        [connect-too-slow]""".formatted(url, counts), cause);
  }

  /** All connections of the pool were in use for as long as a caller waits for one. */
  public static ConnectException poolExhausted(String url, String counts, SQLException cause) {
    return new ConnectException("""
        No connection to "%s" became free: %s.
        Close each Connection, best by try-with-resources, or raise poolSize(..) of the engine. \
        [pool-exhausted]""".formatted(url, counts), cause);
  }
}
