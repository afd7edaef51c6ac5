package dev.aludel.orm.flush;

import dev.aludel.instrument.InstanceState;
import dev.aludel.sql.Expression;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** SQL expressions that attributes are to become the values of, until a flush has written them. Mutable, for one thread. */
public final class ComputedValues {

  private final Map<InstanceState, Map<Integer, Expression<?>>> byState = new HashMap<>();

  /** The attribute in that slot, which counts as not loaded from now on, is to be what the database computes. */
  public void put(InstanceState state, int slot, Expression<?> expression) {
    byState.computeIfAbsent(state, any -> new HashMap<>()).put(slot, expression);
  }

  /** What the attribute is to become; null if nothing, or if the program has set it to a value since. */
  public @Nullable Expression<?> find(InstanceState state, int slot) {
    Map<Integer, Expression<?>> own = byState.isEmpty() ? null : byState.get(state);
    return own == null || !state.isAwaiting(slot) ? null : own.get(slot);
  }

  /** Forgets those of an instance, which has left or was read again. */
  public void forget(InstanceState state) {
    byState.remove(state);
  }

  public void clear() {
    byState.clear();
  }
}
