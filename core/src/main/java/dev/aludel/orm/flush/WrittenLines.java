package dev.aludel.orm.flush;

import dev.aludel.instrument.InstanceState;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** By which lines of the program attributes were written since the last flush. Mutable, for one thread. */
public final class WrittenLines {

  private final Map<InstanceState, Map<Integer, StackTraceElement>> lines = new IdentityHashMap<>();

  /** The attribute was written there, last. */
  public void put(InstanceState state, int slot, @Nullable StackTraceElement line) {
    if (line != null) {
      lines.computeIfAbsent(state, any -> new HashMap<>()).put(slot, line);
    }
  }

  @Nullable
  StackTraceElement find(InstanceState state, int slot) {
    Map<Integer, StackTraceElement> own = lines.get(state);
    return own == null ? null : own.get(slot);
  }

  /** A flush has written the instance, or it has left. */
  public void forget(InstanceState state) {
    lines.remove(state);
  }
}
