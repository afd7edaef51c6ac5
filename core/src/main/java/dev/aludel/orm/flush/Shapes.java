package dev.aludel.orm.flush;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Groups what can go in one batch: elements with equal shape, in the order in which the shapes first appear. */
final class Shapes {

  private Shapes() {}

  static <E, S> Map<S, List<E>> group(List<E> elements, Function<E, S> shape) {
    Map<S, List<E>> groups = new LinkedHashMap<>();
    for (E element : elements) {
      groups.computeIfAbsent(shape.apply(element), any -> new ArrayList<>()).add(element);
    }
    return groups;
  }

  /** Groups only neighbours, for rows whose order must stay: of a table with generated keys. */
  static <E, S> List<Map.Entry<S, List<E>>> runs(List<E> elements, Function<E, S> shape) {
    List<Map.Entry<S, List<E>>> runs = new ArrayList<>();
    for (E element : elements) {
      S own = shape.apply(element);
      if (runs.isEmpty() || !runs.get(runs.size() - 1).getKey().equals(own)) {
        runs.add(Map.entry(own, new ArrayList<>()));
      }
      runs.get(runs.size() - 1).getValue().add(element);
    }
    return runs;
  }
}
