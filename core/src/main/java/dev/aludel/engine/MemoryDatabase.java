package dev.aludel.engine;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The rules of memory databases: one ends when its last connection closes, and one without a name is another database for
 * each connection (https://h2database.com/html/features.html#in_memory_databases, https://sqlite.org/inmemorydb.html).
 */
final class MemoryDatabase {

  private static final String H2 = "jdbc:h2:mem:";
  private static final String SQLITE = "jdbc:sqlite:";
  private static final Pattern SQLITE_UNNAMED =
      Pattern.compile("jdbc:sqlite:(?::memory:)?(\\?.*)?", Pattern.CASE_INSENSITIVE);

  private MemoryDatabase() {}

  /** Whether one connection must stay open for the database to live. */
  static boolean isOne(DatabaseUrl url) {
    String text = url.text().toLowerCase(Locale.ROOT);
    return text.startsWith(H2)
        || text.startsWith(SQLITE)
            && (text.contains(":memory:")
                || text.contains("mode=memory")
                || SQLITE_UNNAMED.matcher(text).matches());
  }

  /** The URL for a pool: all connections of one engine mean one database, so one without a name gets one. */
  static DatabaseUrl shared(DatabaseUrl url) {
    String text = url.text();
    String name = "aludel-" + UUID.randomUUID();
    if (text.regionMatches(true, 0, H2, 0, H2.length())) {
      String rest = text.substring(H2.length());
      boolean named = !rest.isEmpty() && rest.charAt(0) != ';';
      return named ? url : new DatabaseUrl(H2 + name + rest);
    }
    var unnamed = SQLITE_UNNAMED.matcher(text);
    if (!unnamed.matches()) {
      return url;
    }
    String settings = unnamed.group(1) == null ? "" : "&" + unnamed.group(1).substring(1);
    return new DatabaseUrl(SQLITE + "file:" + name + "?mode=memory&cache=shared" + settings);
  }
}
