package dev.aludel.schema;

import dev.aludel.error.SchemaException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Sorts tables by their foreign keys (Kahn 1962); where those do not decide, the given order stays. */
final class TableSort {

  private TableSort() {}

  static List<Table> sort(List<Table> tables) {
    Set<Table> waiting = new LinkedHashSet<>(tables);
    List<Table> sorted = new ArrayList<>();
    while (!waiting.isEmpty()) {
      Table next = waiting.stream()
          .filter(table -> table.targets().stream().noneMatch(waiting::contains))
          .findFirst()
          .orElseThrow(() -> circle(waiting));
      waiting.remove(next);
      sorted.add(next);
    }
    return sorted;
  }

  private static SchemaException circle(Set<Table> waiting) {
    Set<Table> circle = new LinkedHashSet<>(waiting);
    // What nothing in the set refers to only leads to the circle.
    while (circle.removeIf(
        table -> circle.stream().noneMatch(other -> other.targets().contains(table)))) {}
    return SchemaException.of(
        "The tables %s refer to each other in a circle, so that none of them can be created first."
            .formatted(circle.stream().map(Table::description).collect(Collectors.joining(", "))),
        "Leave one of the foreign keys out.",
        "table-circle");
  }
}
