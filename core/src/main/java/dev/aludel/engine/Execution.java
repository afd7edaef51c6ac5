package dev.aludel.engine;

import java.time.Duration;

/**
 * One statement on its way to the database, as listeners see it.
 *
 * @param sql the text as it is sent
 * @param sets how many sets of parameters go with it: 1, or the size of a batch
 * @param batch whether it is sent as a batch
 * @param since when it was about to be sent, by {@link System#nanoTime()}
 */
public record Execution(String sql, int sets, boolean batch, long since) {

  static Execution single(String sql) {
    return new Execution(sql, 1, false, System.nanoTime());
  }

  static Execution batch(String sql, int sets) {
    return new Execution(sql, sets, true, System.nanoTime());
  }

  /** How long ago it was about to be sent. */
  public Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - since);
  }
}
