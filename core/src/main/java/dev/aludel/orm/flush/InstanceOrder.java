package dev.aludel.orm.flush;

import dev.aludel.error.CircularDependencyException;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.Direction;
import dev.aludel.mapping.JoinPair;
import dev.aludel.mapping.Mapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Orders instances of one mapper by the references among them; without any, they are one level. */
final class InstanceOrder {

  private InstanceOrder() {}

  static List<List<InstanceState>> insertLevels(List<InstanceState> states, KeySyncs syncs) {
    states.forEach(state -> refuseOwnUnknownKey(state, syncs));
    return levels(
        states,
        TopologicalSort.levels(
            states,
            state -> syncs.of(state).stream()
                .map(KeySync::parent)
                .filter(Objects::nonNull)
                .map(InstanceState::of)
                .filter(parent -> parent != state)
                .toList()));
  }

  /** A row can refer to itself only by a key that it has before the INSERT. */
  private static void refuseOwnUnknownKey(InstanceState state, KeySyncs syncs) {
    Instrumented instance = state.requireInstance();
    for (KeySync sync : syncs.of(state)) {
      if (sync.parent() == instance && FlushPlanner.mapper(state).keyOf(instance) == null) {
        throw circular(List.of(state));
      }
    }
  }

  static List<List<InstanceState>> deleteLevels(Mapper<?> mapper, List<InstanceState> states) {
    List<List<JoinPair>> selfReferences = mapper.relationships().stream()
        .filter(one -> one.target() == mapper && one.direction() != Direction.MANY_TO_MANY)
        .map(FlushPlanner::pairsFromChild)
        .distinct()
        .toList();
    if (selfReferences.isEmpty()) {
      return states.isEmpty() ? List.of() : List.of(states);
    }
    Map<InstanceState, List<InstanceState>> children = new HashMap<>();
    for (List<JoinPair> pairs : selfReferences) {
      Map<List<@Nullable Object>, InstanceState> byKey = new HashMap<>();
      states.forEach(state ->
          byKey.put(values(state, pairs.stream().map(JoinPair::remote).toList()), state));
      for (InstanceState state : states) {
        InstanceState parent =
            byKey.get(values(state, pairs.stream().map(JoinPair::local).toList()));
        if (parent != null && parent != state) {
          children.computeIfAbsent(parent, any -> new ArrayList<>()).add(state);
        }
      }
    }
    return levels(
        states, TopologicalSort.levels(states, state -> children.getOrDefault(state, List.of())));
  }

  private static List<@Nullable Object> values(
      InstanceState state, Collection<ColumnProperty> columns) {
    List<@Nullable Object> values = new ArrayList<>();
    columns.forEach(column -> values.add(state.committedValue(column.slot())));
    return values;
  }

  private static List<List<InstanceState>> levels(
      List<InstanceState> states, List<List<InstanceState>> levels) {
    int placed = levels.stream().mapToInt(List::size).sum();
    if (placed < states.size()) {
      throw circular(states);
    }
    return levels;
  }

  private static CircularDependencyException circular(List<InstanceState> states) {
    return CircularDependencyException.between(states.stream()
        .map(state -> state.manager().type().getSimpleName())
        .distinct()
        .toList());
  }
}
