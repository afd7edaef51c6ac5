package dev.aludel.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the connections of an engine, or one of them, behave: {@code engine.with(ConnectionOptions.DEFAULT.isolation(
 * SERIALIZABLE))} is a view of the engine whose connections do. Immutable.
 *
 * @param isolation the level of each transaction; null for the database's own
 * @param readOnly whether writing is refused: by the database, on H2 by the engine
 * @param autocommit whether each statement is a transaction of its own; begin and commit then do nothing
 * @param statementTimeout after how long a statement is cancelled; null for never
 * @param fetchSize how many rows a driver reads ahead; 0 for its own rule, which on PostgreSQL and MariaDB is all rows
 */
public record ConnectionOptions(
    @Nullable IsolationLevel isolation,
    boolean readOnly,
    boolean autocommit,
    @Nullable Duration statementTimeout,
    int fetchSize) {

  /** As database and driver do it. */
  public static final ConnectionOptions DEFAULT =
      new ConnectionOptions(null, false, false, null, 0);

  public ConnectionOptions {
    if (statementTimeout != null && (statementTimeout.isNegative() || statementTimeout.isZero())) {
      throw new IllegalArgumentException(
          "statementTimeout(" + statementTimeout + "): a statement needs some time.");
    }
    if (fetchSize < 0) {
      throw new IllegalArgumentException(
          "fetchSize(" + fetchSize + "): a count of rows, or 0 for the driver's own.");
    }
  }

  public ConnectionOptions isolation(IsolationLevel level) {
    return new ConnectionOptions(level, readOnly, autocommit, statementTimeout, fetchSize);
  }

  public ConnectionOptions readOnly(boolean on) {
    return new ConnectionOptions(isolation, on, autocommit, statementTimeout, fetchSize);
  }

  public ConnectionOptions autocommit(boolean on) {
    return new ConnectionOptions(isolation, readOnly, on, statementTimeout, fetchSize);
  }

  /** Cancels each statement that takes longer, on all databases to the millisecond. */
  public ConnectionOptions statementTimeout(Duration longest) {
    return new ConnectionOptions(isolation, readOnly, autocommit, longest, fetchSize);
  }

  public ConnectionOptions fetchSize(int rows) {
    return new ConnectionOptions(isolation, readOnly, autocommit, statementTimeout, rows);
  }
}
