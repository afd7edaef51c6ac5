package dev.aludel.orm.flush;

import dev.aludel.mapping.Mapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Orders mappers by what their rows refer to. */
final class MapperOrder {

  private MapperOrder() {}

  /** Groups, each behind those that it refers to; mappers that refer to each other in a circle are one group. */
  static List<List<Mapper<?>>> parentsFirst(Collection<Mapper<?>> mappers) {
    Map<Mapper<?>, List<Mapper<?>>> parents = new LinkedHashMap<>();
    mappers.forEach(mapper -> parents.put(mapper, Dependencies.parents(mapper, mappers)));
    List<List<Mapper<?>>> levels =
        TopologicalSort.levels(mappers, mapper -> parents.getOrDefault(mapper, List.of()));
    List<Mapper<?>> placed = levels.stream().<Mapper<?>>flatMap(List::stream).toList();
    return placed.size() == parents.size()
        ? placed.stream().<List<Mapper<?>>>map(List::of).toList()
        : ordered(circles(parents), parents);
  }

  private static List<List<Mapper<?>>> ordered(
      Set<Set<Mapper<?>>> groups, Map<Mapper<?>, List<Mapper<?>>> parents) {
    List<List<Set<Mapper<?>>>> levels = TopologicalSort.levels(
        groups,
        group -> groups.stream()
            .filter(other -> other != group
                && group.stream()
                    .anyMatch(one ->
                        parents.getOrDefault(one, List.of()).stream().anyMatch(other::contains)))
            .toList());
    List<List<Mapper<?>>> ordered = new ArrayList<>();
    levels.forEach(level -> level.forEach(group -> ordered.add(List.copyOf(group))));
    return ordered;
  }

  /** The mappers that reach each other; one alone that is in no circle. */
  private static Set<Set<Mapper<?>>> circles(Map<Mapper<?>, List<Mapper<?>>> parents) {
    Map<Mapper<?>, Set<Mapper<?>>> reached = new LinkedHashMap<>();
    parents.keySet().forEach(mapper -> reached.put(mapper, reach(mapper, parents)));
    Set<Set<Mapper<?>>> circles = new LinkedHashSet<>();
    reached.forEach((mapper, ancestors) -> {
      Set<Mapper<?>> circle = new LinkedHashSet<>();
      for (Mapper<?> other : reached.keySet()) {
        if (other == mapper
            || ancestors.contains(other)
                && reached.getOrDefault(other, Set.of()).contains(mapper)) {
          circle.add(other);
        }
      }
      circles.add(circle);
    });
    return circles;
  }

  private static Set<Mapper<?>> reach(Mapper<?> start, Map<Mapper<?>, List<Mapper<?>>> parents) {
    Set<Mapper<?>> reached = new LinkedHashSet<>();
    Deque<Mapper<?>> waiting = new ArrayDeque<>(parents.getOrDefault(start, List.of()));
    while (!waiting.isEmpty()) {
      Mapper<?> next = waiting.remove();
      if (reached.add(next)) {
        waiting.addAll(parents.getOrDefault(next, List.of()));
      }
    }
    return reached;
  }
}
