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
import org.jspecify.annotations.Nullable;

/** Walks from an instance along the relationships that have a cascade; with a queue, so that depth does not matter. */
final class Cascades {

  private Cascades() {}

  /**
   * An instance that a cascade came to.
   *
   * @param along the relationship that it came along; null where it began
   */
  record Reached(Instrumented instance, @Nullable RelationshipProperty along) {

    InstanceState state() {
      return InstanceState.of(instance);
    }
  }

  /** The instance and all that the cascade reaches from it, as far as it is loaded; the instance first. */
  static List<Reached> reach(Instrumented start, Cascade cascade) {
    return reach(start, cascade, (state, relationship) -> {}, state -> true);
  }

  /** As {@link #reach(Instrumented, Cascade)}, but neither those that fail {@code into} nor what lies behind them. */
  static List<Reached> reach(Instrumented start, Cascade cascade, Predicate<InstanceState> into) {
    return reach(start, cascade, (state, relationship) -> {}, into);
  }

  /**
   * As {@link #reach(Instrumented, Cascade)}.
   *
   * @param before called for each relationship before it is followed; it may load it
   */
  static List<Reached> reach(
      Instrumented start, Cascade cascade, BiConsumer<InstanceState, RelationshipProperty> before) {
    return reach(start, cascade, before, state -> true);
  }

  private static List<Reached> reach(
      Instrumented start,
      Cascade cascade,
      BiConsumer<InstanceState, RelationshipProperty> before,
      Predicate<InstanceState> into) {
    Set<Instrumented> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Reached> reached = new ArrayList<>();
    Deque<Reached> waiting = new ArrayDeque<>();
    waiting.add(new Reached(start, null));
    seen.add(start);
    while (!waiting.isEmpty()) {
      Reached step = waiting.remove();
      reached.add(step);
      Instrumented next = step.instance();
      InstanceState state = step.state();
      for (RelationshipProperty relationship : Mapper.of(next).relationships()) {
        if (relationship.cascades(cascade)) {
          before.accept(state, relationship);
          adopt(next, relationship);
          for (Instrumented related : RelatedInstances.of(state, relationship)) {
            if (seen.add(related) && into.test(InstanceState.of(related))) {
              waiting.add(new Reached(related, relationship));
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
