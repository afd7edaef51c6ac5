package dev.aludel.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One statement on its way to the database, as listeners see it.
 *
 * @param sql the text as it is sent
 * @param sets how many sets of parameters go with it: 1, or the size of a batch
 * @param batch whether it is sent as a batch
 * @param since when it was about to be sent, by {@link System#nanoTime()}
 * @param origin the line of the program that caused it; null unless the engine has {@code origin(true)}
 */
public record Execution(
    String sql,
    int sets,
    boolean batch,
    long since,
    @Nullable StackTraceElement origin) {

  /** How long ago it was about to be sent. */
  public Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - since);
  }
}
