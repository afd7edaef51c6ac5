package dev.aludel.orm;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The lazy loads of all sessions of this program, for tools. While anybody listens, each query walks the stack once, so that
 * its instances know where they were loaded. Safe to use from many threads.
 */
public final class LazyLoads {

  private static final List<LazyLoadListener> LISTENERS = new CopyOnWriteArrayList<>();

  private LazyLoads() {}

  /** Has the listener hear of each lazy load from now on. */
  public static void listen(LazyLoadListener listener) {
    LISTENERS.add(listener);
  }

  /** Ends what {@link #listen} began. */
  public static void unlisten(LazyLoadListener listener) {
    LISTENERS.remove(listener);
  }

  static boolean isHeard() {
    return !LISTENERS.isEmpty();
  }

  /** Does nothing for null: nobody listened when the load began. */
  static void begins(@Nullable LazyLoad load) {
    if (load != null) {
      LISTENERS.forEach(listener -> listener.begins(load));
    }
  }

  static void ended(@Nullable LazyLoad load, long statements, int instances) {
    if (load != null) {
      LISTENERS.forEach(listener -> listener.ended(load, statements, instances));
    }
  }
}
