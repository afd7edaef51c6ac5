package dev.aludel.schema;

import dev.aludel.error.SchemaException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tables sorted by their foreign keys (Kahn 1962); where those do not decide, the given order stays.
 *
 * @param later the keys that lead in a circle: to tables that come after their own
 */
record TableSort(List<Table> tables, List<ForeignKey> later) {

  TableSort {
    tables = List.copyOf(tables);
    later = List.copyOf(later);
  }

  /** Cuts each circle at its first table. */
  static TableSort cuttingCircles(List<Table> tables) {
    Set<Table> waiting = new LinkedHashSet<>(tables);
    List<Table> sorted = new ArrayList<>();
    List<ForeignKey> later = new ArrayList<>();
    while (!waiting.isEmpty()) {
      Table next = waiting.stream()
          .filter(table -> table.targets().stream().noneMatch(waiting::contains))
          .findFirst()
          .orElseGet(() -> circle(waiting).iterator().next());
      waiting.remove(next);
      sorted.add(next);
      next.foreignKeys().stream()
          .filter(key -> waiting.contains(key.targetTable()))
          .forEach(later::add);
    }
    return new TableSort(sorted, later);
  }

  /**
   * The order to drop tables in whose keys cannot be dropped before: those first that no other refers to, and of a circle
   * the one that it was cut at.
   */
  List<Table> withKeys() {
    List<Table> waiting = new ArrayList<>(tables);
    Collections.reverse(waiting);
    List<Table> dropped = new ArrayList<>();
    while (!waiting.isEmpty()) {
      Table next = waiting.stream()
          .filter(table -> waiting.stream()
              .noneMatch(other -> other != table && other.targets().contains(table)))
          .findFirst()
          .orElseGet(() -> later.stream()
              .map(ForeignKey::table)
              .filter(waiting::contains)
              .findFirst()
              .orElseThrow());
      waiting.remove(next);
      dropped.add(next);
    }
    return dropped;
  }

  /** An error if there is a circle. */
  static List<Table> sort(List<Table> tables) {
    TableSort sort = cuttingCircles(tables);
    if (!sort.later.isEmpty()) {
      Set<Table> rest = new LinkedHashSet<>(tables);
      Table cut = sort.later.get(0).table();
      sort.tables.subList(0, sort.tables.indexOf(cut)).forEach(rest::remove);
      throw SchemaException.of(
          "The tables %s refer to each other in a circle, so that none of them can be created first."
              .formatted(
                  circle(rest).stream().map(Table::description).collect(Collectors.joining(", "))),
          "Leave one of the foreign keys out.",
          "table-circle");
    }
    return sort.tables;
  }

  /** Those that lead to a circle are none of it: nothing in the set refers to them. */
  private static Set<Table> circle(Set<Table> waiting) {
    Set<Table> circle = new LinkedHashSet<>(waiting);
    while (circle.removeIf(
        table -> circle.stream().noneMatch(other -> other.targets().contains(table)))) {}
    return circle;
  }
}
