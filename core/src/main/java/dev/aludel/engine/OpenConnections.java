package dev.aludel.engine;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The connections that a pool has open. HikariCP opens the next one while it closes another on a thread of its own: here
 * the next one waits until there is room, so that the server sees no more than there may be.
 */
final class OpenConnections {

  // Longer than a close takes; one that hangs must not keep out those who wait.
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);

  // A socket is closed here first; the server ends its session a moment later.
  private static final long FAREWELL = TimeUnit.MILLISECONDS.toNanos(50);

  private final int most;
  private final Set<java.sql.Connection> all = ConcurrentHashMap.newKeySet();
  private final Deque<Long> leaving = new ArrayDeque<>();

  OpenConnections(int most) {
    this.most = most;
  }

  void add(java.sql.Connection connection) {
    all.add(connection);
  }

  /** For one thread, that which opens connections. */
  void awaitRoom() throws InterruptedException {
    long start = System.nanoTime();
    while (seen() >= most && System.nanoTime() - start < PATIENCE) {
      Thread.sleep(1);
    }
  }

  /** How many the server may see. */
  private int seen() {
    long now = System.nanoTime();
    for (java.sql.Connection connection : all) {
      if (isClosed(connection)) {
        all.remove(connection);
        leaving.add(now);
      }
    }
    while (!leaving.isEmpty() && now - leaving.element() > FAREWELL) {
      leaving.remove();
    }
    return all.size() + leaving.size();
  }

  void closeAll() {
    for (java.sql.Connection connection : all) {
      try {
        connection.close();
      } catch (SQLException ignored) {
        // It is broken, and the server will find that out.
      }
    }
    all.clear();
  }

  private static boolean isClosed(java.sql.Connection connection) {
    try {
      return connection.isClosed();
    } catch (SQLException e) {
      return true;
    }
  }
}
