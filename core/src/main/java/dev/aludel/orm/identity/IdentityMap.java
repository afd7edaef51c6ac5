package dev.aludel.orm.identity;

import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The instances of a session by their identity (PoEAA, "Identity Map"). Weak for clean instances, since a state refers
 * to its instance weakly; strong for changed ones, which hold themselves. Entries of collected instances are swept when
 * the map has doubled since the last sweep, so their cost is amortised. Mutable, for one thread.
 */
public final class IdentityMap {

  private static final int FIRST_SWEEP = 256;

  private final Map<IdentityKey, InstanceState> states = new HashMap<>();
  private int sweepAt = FIRST_SWEEP;

  /** The living instance with that key, or null. */
  public @Nullable Instrumented get(IdentityKey key) {
    InstanceState state = states.get(key);
    return state == null ? null : state.instance();
  }

  public void put(IdentityKey key, InstanceState state) {
    if (states.size() >= sweepAt) {
      sweep();
    }
    states.put(key, state);
  }

  /** Forgets the key, if it stands for this very state. */
  public void remove(IdentityKey key, InstanceState state) {
    states.remove(key, state);
  }

  /** Whether the map holds this very state. */
  public boolean contains(InstanceState state) {
    return state.identity() instanceof IdentityKey key && states.get(key) == state;
  }

  /** The states whose instances are alive, in no order. */
  public List<InstanceState> states() {
    List<InstanceState> living = new ArrayList<>(states.size());
    for (InstanceState state : states.values()) {
      if (state.instance() != null) {
        living.add(state);
      }
    }
    return living;
  }

  public void clear() {
    states.clear();
    sweepAt = FIRST_SWEEP;
  }

  private void sweep() {
    states.values().removeIf(state -> state.instance() == null);
    sweepAt = Math.max(FIRST_SWEEP, states.size() * 2);
  }
}
