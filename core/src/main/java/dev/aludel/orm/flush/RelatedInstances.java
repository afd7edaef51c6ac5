package dev.aludel.orm.flush;

import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.mapping.RelationshipProperty;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The instances that a relationship holds, as far as it is loaded. */
public final class RelatedInstances {

  private RelatedInstances() {}

  /** Those of that relationship of the instance; none if it is not loaded. */
  public static List<Instrumented> of(InstanceState state, RelationshipProperty relationship) {
    if (state.isUnloaded(relationship.slot())) {
      return List.of();
    }
    Object value = state.requireInstance().$aludel_get(relationship.slot());
    List<Instrumented> related = new ArrayList<>();
    if (value instanceof Collection<?> several) {
      for (Object one : several) {
        if (one instanceof Instrumented instance) {
          related.add(instance);
        }
      }
    } else if (value instanceof Instrumented one) {
      related.add(one);
    }
    return related;
  }
}
