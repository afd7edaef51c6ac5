package dev.aludel.orm.flush;

import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.mapping.JoinPair;
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

  void add(InstanceState child, @Nullable Instrumented parent, List<JoinPair> pairs) {
    List<Integer> slots = pairs.stream().map(pair -> pair.local().slot()).toList();
    KeySync sync = new KeySync(child, parent, pairs);
    byChild
        .computeIfAbsent(child, any -> new LinkedHashMap<>())
        .merge(slots, sync, (before, now) -> now.parent() == null ? before : now);
  }

  Collection<KeySync> of(InstanceState child) {
    return byChild.getOrDefault(child, Map.of()).values();
  }

  List<InstanceState> children() {
    return new ArrayList<>(byChild.keySet());
  }

  void apply(InstanceState child) {
    of(child).forEach(KeySync::apply);
  }
}
