package dev.aludel.orm.flush;

import dev.aludel.error.SessionException;
import dev.aludel.instrument.InstanceState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The foreign keys that a flush takes over, by the instance that has them. One that is to refer to a parent wins over
 * one that is to be NULL: an instance that left one collection for another has both. Mutable while a plan is made.
 */
final class KeySyncs {

  private final Map<InstanceState, Map<List<Integer>, KeySync>> byChild = new LinkedHashMap<>();

  void add(KeySync sync) {
    byChild
        .computeIfAbsent(sync.child(), any -> new LinkedHashMap<>())
        .merge(sync.slots(), sync, (before, now) -> now.parent() == null ? before : now);
  }

  Collection<KeySync> of(InstanceState child) {
    return byChild.getOrDefault(child, Map.of()).values();
  }

  /** What is to become of the child's attribute in that slot, or null if nothing. */
  @Nullable
  KeySync find(InstanceState child, int slot) {
    for (KeySync sync : of(child)) {
      if (sync.pairAt(slot) != null) {
        return sync;
      }
    }
    return null;
  }

  /** A row without its parent would have no key where the reference is a part of that. */
  void refuseNullKeys() {
    for (Map<List<Integer>, KeySync> syncs : byChild.values()) {
      for (KeySync sync : syncs.values()) {
        if (sync.parent() == null
            && sync.pairs().stream().anyMatch(pair -> pair.local().primaryKey())) {
          throw SessionException.keyWithoutParent(
              sync.child().toString(), sync.cause().toString());
        }
      }
    }
  }

  List<InstanceState> children() {
    return new ArrayList<>(byChild.keySet());
  }

  void apply(InstanceState child, FlushListener listener) {
    of(child).forEach(sync -> sync.apply(listener));
  }
}
