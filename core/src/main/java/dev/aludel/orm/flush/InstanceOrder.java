package dev.aludel.orm.flush;

import dev.aludel.error.CircularDependencyException;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.JoinPair;
import dev.aludel.mapping.Mapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Orders instances of mappers that refer to each other, or to themselves, by the references among them. */
final class InstanceOrder {

  private final List<Mapper<?>> circle;
  private final List<InstanceState> states;

  /**
   * @param circle the mappers
   * @param states instances of these
   */
  InstanceOrder(List<Mapper<?>> circle, List<InstanceState> states) {
    this.circle = circle;
    this.states = states;
  }

  /** Whether rows of the mappers can refer to each other at all. */
  static boolean isNeeded(List<Mapper<?>> circle) {
    return circle.size() > 1
        || !Dependencies.paths(circle.get(0), circle.get(0)).isEmpty();
  }

  /** Levels, each referring to earlier ones only, by relationships and by keys that are known. */
  List<List<InstanceState>> parentsFirst(RowPlans plans) {
    Map<InstanceState, List<InstanceState>> parents =
        byValues((state, property) -> plans.values().value(state, property));
    for (InstanceState state : states) {
      for (KeySync sync : plans.syncs().of(state)) {
        Instrumented parent = sync.parent();
        if (parent == state.requireInstance()) {
          refuseUnknown(state, sync, plans);
        } else if (parent != null) {
          parents.computeIfAbsent(state, any -> new ArrayList<>()).add(InstanceState.of(parent));
        }
      }
    }
    return levels(parents);
  }

  /** A row can refer to itself only by a key that it has before the INSERT. */
  private static void refuseUnknown(InstanceState state, KeySync sync, RowPlans plans) {
    for (JoinPair pair : sync.pairs()) {
      if (plans.values().foreignKey(sync, pair) instanceof LaterValue) {
        throw circular(List.of(state));
      }
    }
  }

  /** Levels, each referred to by earlier ones only, by the keys that the database has. */
  List<List<InstanceState>> childrenFirst() {
    Map<InstanceState, List<InstanceState>> children = new HashMap<>();
    byValues((state, property) -> state.committedValue(property.slot()))
        .forEach((child, parents) -> parents.forEach(
            parent -> children.computeIfAbsent(parent, any -> new ArrayList<>()).add(child)));
    return levels(children);
  }

  /** For each instance those that it refers to, as far as the values tell. */
  private Map<InstanceState, List<InstanceState>> byValues(
      BiFunction<InstanceState, ColumnProperty, @Nullable Object> value) {
    Map<InstanceState, List<InstanceState>> parents = new HashMap<>();
    Map<Mapper<?>, List<InstanceState>> byMapper = FlushPlanner.byMapper(states);
    for (Mapper<?> child : circle) {
      for (Mapper<?> parent : circle) {
        for (List<JoinPair> path : Dependencies.paths(child, parent)) {
          Map<List<@Nullable Object>, InstanceState> byKey = new HashMap<>();
          for (InstanceState state : byMapper.getOrDefault(parent, List.of())) {
            byKey.put(
                path.stream().map(pair -> value.apply(state, pair.remote())).toList(), state);
          }
          for (InstanceState state : byMapper.getOrDefault(child, List.of())) {
            List<@Nullable Object> key =
                path.stream().map(pair -> value.apply(state, pair.local())).toList();
            InstanceState found = key.contains(null) ? null : byKey.get(key);
            if (found != null && found != state) {
              parents.computeIfAbsent(state, any -> new ArrayList<>()).add(found);
            }
          }
        }
      }
    }
    return parents;
  }

  private List<List<InstanceState>> levels(Map<InstanceState, List<InstanceState>> before) {
    List<List<InstanceState>> levels =
        TopologicalSort.levels(states, state -> before.getOrDefault(state, List.of()));
    int placed = levels.stream().mapToInt(List::size).sum();
    if (placed < states.size()) {
      throw circular(states);
    }
    return levels;
  }

  private static CircularDependencyException circular(List<InstanceState> states) {
    Map<String, Boolean> names = new LinkedHashMap<>();
    states.forEach(state -> names.put(state.manager().type().getSimpleName(), true));
    return CircularDependencyException.between(List.copyOf(names.keySet()));
  }
}
