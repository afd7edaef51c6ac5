package dev.aludel.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the connections of an engine, or one of them, behave: {@code engine.with(ConnectionOptions.DEFAULT.isolation(
 * SERIALIZABLE))} is a view of the engine whose connections do. Immutable.
 *
 * @param isolation the level of each transaction; null for the database's own
 * @param readOnly whether writing is refused: by the database; H2 leaves it to the engine, which knows text by its first word
 * @param autocommit whether each statement is a transaction of its own; begin and commit then do nothing
 * @param statementTimeout after how long a statement is cancelled; null for never
 * @param fetchSize how many rows a driver reads ahead, so that a result of any length takes constant memory; 0 for its own
 *     rule, which but on SQLite is all rows. PostgreSQL needs a transaction for it
 * @param batchSize how many sets of a batch are sent at once; 0 for the dialect's own count
 */
public record ConnectionOptions(
    @Nullable IsolationLevel isolation,
    boolean readOnly,
    boolean autocommit,
    @Nullable Duration statementTimeout,
    int fetchSize,
    int batchSize) {

  /** As database and driver do it. */
  public static final ConnectionOptions DEFAULT =
      new ConnectionOptions(null, false, false, null, 0, 0);

  private static final Duration LONGEST = Duration.ofDays(10_000);

  public ConnectionOptions {
    if (statementTimeout != null
        && (statementTimeout.isNegative()
            || statementTimeout.isZero()
            || statementTimeout.compareTo(LONGEST) > 0)) {
      throw new IllegalArgumentException("statementTimeout(" + statementTimeout
          + "): a statement needs some time, and not more than " + LONGEST.toDays() + " days.");
    }
    if (fetchSize < 0) {
      throw new IllegalArgumentException(
          "fetchSize(" + fetchSize + "): a count of rows, or 0 for the driver's own.");
    }
    if (batchSize < 0) {
      throw new IllegalArgumentException(
          "batchSize(" + batchSize + "): a count of sets, or 0 for the dialect's own.");
    }
  }

  public ConnectionOptions isolation(IsolationLevel level) {
    return new ConnectionOptions(
        level, readOnly, autocommit, statementTimeout, fetchSize, batchSize);
  }

  public ConnectionOptions readOnly(boolean on) {
    return new ConnectionOptions(isolation, on, autocommit, statementTimeout, fetchSize, batchSize);
  }

  public ConnectionOptions autocommit(boolean on) {
    return new ConnectionOptions(isolation, readOnly, on, statementTimeout, fetchSize, batchSize);
  }

  /** Cancels each statement that takes longer, and each step to a next row that does. */
  public ConnectionOptions statementTimeout(Duration longest) {
    return new ConnectionOptions(isolation, readOnly, autocommit, longest, fetchSize, batchSize);
  }

  public ConnectionOptions fetchSize(int rows) {
    return new ConnectionOptions(
        isolation, readOnly, autocommit, statementTimeout, rows, batchSize);
  }

  public ConnectionOptions batchSize(int sets) {
    return new ConnectionOptions(
        isolation, readOnly, autocommit, statementTimeout, fetchSize, sets);
  }
}
