package dev.aludel.orm.flush;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Sorts by dependency, level by level (Kahn 1962). Within a level the order is that of the input. */
final class TopologicalSort {

  private TopologicalSort() {}

  /**
   * @param before what must come before a node; others than the given nodes are ignored
   * @return levels, each depending on earlier ones only; nodes on or behind a cycle are in none
   */
  static <N> List<List<N>> levels(
      Collection<N> nodes, Function<N, ? extends Collection<N>> before) {
    Map<N, Set<N>> waitingFor = new LinkedHashMap<>();
    Map<N, List<N>> waiting = new LinkedHashMap<>();
    Set<N> all = new LinkedHashSet<>(nodes);
    for (N node : all) {
      Set<N> needed = new LinkedHashSet<>(before.apply(node));
      needed.retainAll(all);
      waitingFor.put(node, needed);
      needed.forEach(
          one -> waiting.computeIfAbsent(one, any -> new ArrayList<>()).add(node));
    }
    List<List<N>> levels = new ArrayList<>();
    List<N> ready = all.stream().filter(node -> isEmpty(waitingFor, node)).toList();
    while (!ready.isEmpty()) {
      levels.add(ready);
      List<N> next = new ArrayList<>();
      for (N done : ready) {
        for (N follower : waiting.getOrDefault(done, List.of())) {
          Set<N> needed = waitingFor.getOrDefault(follower, Set.of());
          needed.remove(done);
          if (needed.isEmpty()) {
            next.add(follower);
          }
        }
      }
      ready = next;
    }
    return levels;
  }

  private static <N> boolean isEmpty(Map<N, Set<N>> waitingFor, N node) {
    return waitingFor.getOrDefault(node, Set.of()).isEmpty();
  }
}
