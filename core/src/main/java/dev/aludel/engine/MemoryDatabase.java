package dev.aludel.engine;

import java.util.UUID;

/**
 * The rules of H2's memory databases: one ends when its last connection closes, and {@code jdbc:h2:mem:} without a name
 * is another database for each connection (https://h2database.com/html/features.html#in_memory_databases).
 */
final class MemoryDatabase {

  private static final String PREFIX = "jdbc:h2:mem:";

  private MemoryDatabase() {}

  /** Whether one connection must stay open for the database to live. */
  static boolean isOne(DatabaseUrl url) {
    return url.text().regionMatches(true, 0, PREFIX, 0, PREFIX.length());
  }

  /** The URL for a pool: all connections of one engine mean one database, so one without a name gets one. */
  static DatabaseUrl shared(DatabaseUrl url) {
    if (!isOne(url)) {
      return url;
    }
    String rest = url.text().substring(PREFIX.length());
    boolean named = !rest.isEmpty() && rest.charAt(0) != ';';
    return named ? url : new DatabaseUrl(PREFIX + "aludel-" + UUID.randomUUID() + rest);
  }
}
