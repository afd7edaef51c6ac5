package dev.aludel.engine;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * All engines of this program, those among them that are made later: for tools that are handed no engine, such as a test
 * kit. Safe to use from many threads.
 */
public final class AllEngines {

  static final List<EngineListener> LISTENERS = new CopyOnWriteArrayList<>();

  private AllEngines() {}

  /** Has the listener hear of what any engine does from now on, after the engine's own listeners. */
  public static void listen(EngineListener listener) {
    LISTENERS.add(listener);
  }

  /** Ends what {@link #listen} began. */
  public static void unlisten(EngineListener listener) {
    LISTENERS.remove(listener);
  }
}
