package dev.aludel.engine;

/**
 * A JDBC connection that a source has lent.
 *
 * @param since when, by {@link System#nanoTime()}
 */
record Borrowed(java.sql.Connection jdbc, ConnectionSource source, long since) {

  static Borrowed now(java.sql.Connection jdbc, ConnectionSource source) {
    return new Borrowed(jdbc, source, System.nanoTime());
  }
}
