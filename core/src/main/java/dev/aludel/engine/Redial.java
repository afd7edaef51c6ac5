package dev.aludel.engine;

import dev.aludel.dialect.DriverErrors;
import dev.aludel.error.ConnectException;
import dev.aludel.error.StatementException;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Connects again and again to a server that is away, for as long as somebody waits: one that is back is found at once.
 * HikariCP would pause for up to five seconds, which is right only for a server that is there and refuses.
 */
final class Redial {

  private static final long PAUSE_MILLIS = 50;

  // Those who wait in turn leave short gaps.
  private static final long GAP = TimeUnit.MILLISECONDS.toNanos(500);

  // The server is there, and rejects the connection.
  private static final String REJECTED = "08004";

  private final DriverErrors errors;
  private final BooleanSupplier wanted;

  /**
   * @param wanted whether somebody waits for a connection
   */
  Redial(DriverErrors errors, BooleanSupplier wanted) {
    this.errors = errors;
    this.wanted = wanted;
  }

  /** What the line answers, or its last failure once nobody waits any more. */
  java.sql.Connection connect(Line line) throws InterruptedException {
    long lastWanted = System.nanoTime();
    while (true) {
      try {
        return line.open();
      } catch (ConnectException e) {
        long now = System.nanoTime();
        lastWanted = wanted.getAsBoolean() ? now : lastWanted;
        if (!isAway(e) || now - lastWanted > GAP) {
          throw e;
        }
      }
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  private boolean isAway(ConnectException failure) {
    if (failure.getCause() instanceof SQLException error) {
      String state = errors.sqlState(error);
      return !state.equals(REJECTED) && StatementException.tellsOfALostConnection(state);
    }
    return false;
  }

  /** One attempt. */
  interface Line {

    /**
     * @throws ConnectException if there is nobody at the other end
     */
    java.sql.Connection open();
  }
}
