package dev.aludel.orm;

import dev.aludel.instrument.CollectionAttribute;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.mapping.Cascade;
import dev.aludel.mapping.Mapper;
import dev.aludel.mapping.RelationshipProperty;
import dev.aludel.orm.flush.RelatedInstances;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Walks from an instance along the relationships that have a cascade; with a queue, so that depth does not matter. */
final class Cascades {

  private Cascades() {}

  /** The instance and all that the cascade reaches from it, as far as it is loaded; the instance first. */
  static List<Instrumented> reach(Instrumented start, Cascade cascade) {
    return reach(start, cascade, (state, relationship) -> {}, state -> true);
  }

  /** As {@link #reach(Instrumented, Cascade)}, but neither those that fail {@code into} nor what lies behind them. */
  static List<Instrumented> reach(
      Instrumented start, Cascade cascade, Predicate<InstanceState> into) {
    return reach(start, cascade, (state, relationship) -> {}, into);
  }

  /**
   * As {@link #reach(Instrumented, Cascade)}.
   *
   * @param before called for each relationship before it is followed; it may load it
   */
  static List<Instrumented> reach(
      Instrumented start, Cascade cascade, BiConsumer<InstanceState, RelationshipProperty> before) {
    return reach(start, cascade, before, state -> true);
  }

  private static List<Instrumented> reach(
      Instrumented start,
      Cascade cascade,
      BiConsumer<InstanceState, RelationshipProperty> before,
      Predicate<InstanceState> into) {
    Set<Instrumented> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Instrumented> reached = new ArrayList<>();
    Deque<Instrumented> waiting = new ArrayDeque<>();
    waiting.add(start);
    seen.add(start);
    while (!waiting.isEmpty()) {
      Instrumented next = waiting.remove();
      reached.add(next);
      InstanceState state = InstanceState.of(next);
      for (RelationshipProperty relationship : Mapper.of(next).relationships()) {
        if (relationship.cascades(cascade)) {
          before.accept(state, relationship);
          adopt(next, relationship);
          for (Instrumented related : RelatedInstances.of(state, relationship)) {
            if (seen.add(related) && into.test(InstanceState.of(related))) {
              waiting.add(related);
            }
          }
        }
      }
    }
    return reached;
  }

  /** Collections that the program filled before anybody watched become tracked, and the other side learns of them. */
  private static void adopt(Instrumented holder, RelationshipProperty relationship) {
    if (relationship.attribute() instanceof CollectionAttribute collection
        && !InstanceState.of(holder).isUnloaded(relationship.slot())) {
      collection.adopt(holder);
    }
  }
}
