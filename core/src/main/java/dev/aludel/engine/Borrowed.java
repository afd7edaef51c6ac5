package dev.aludel.engine;

import java.lang.StackWalker.StackFrame;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A JDBC connection that a source has lent.
 *
 * @param since when, by {@link System#nanoTime()}
 * @param borrower where in the program; null if that is not known
 */
record Borrowed(
    java.sql.Connection jdbc,
    ConnectionSource source,
    long since,
    @Nullable StackFrame borrower) {

  static Borrowed now(java.sql.Connection jdbc, ConnectionSource source) {
    return new Borrowed(jdbc, source, System.nanoTime(), Origin.ofCaller());
  }

  /** Two leases of one connection are two. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  /** For how long it is lent, and to whom. */
  @Override
  public String toString() {
    Duration lent = Duration.ofNanos(System.nanoTime() - since);
    return "for %d.%03d s, at %s"
        .formatted(lent.toSeconds(), lent.toMillisPart(), borrower == null ? "?" : borrower);
  }
}
