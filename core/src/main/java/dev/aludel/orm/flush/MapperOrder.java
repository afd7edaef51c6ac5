package dev.aludel.orm.flush;

import dev.aludel.error.CircularDependencyException;
import dev.aludel.mapping.Mapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Orders mappers by the foreign keys between their tables. */
final class MapperOrder {

  private MapperOrder() {}

  static List<Mapper<?>> parentsFirst(Collection<Mapper<?>> mappers) {
    List<Mapper<?>> ordered = new ArrayList<>();
    TopologicalSort.levels(mappers, mapper -> parents(mapper, mappers)).forEach(ordered::addAll);
    if (ordered.size() < mappers.size()) {
      List<Mapper<?>> left = new ArrayList<>(mappers);
      left.removeAll(ordered);
      throw CircularDependencyException.between(
          left.stream().map(mapper -> mapper.type().getSimpleName()).toList());
    }
    return ordered;
  }

  private static List<Mapper<?>> parents(Mapper<?> mapper, Collection<Mapper<?>> among) {
    List<Mapper<?>> parents = new ArrayList<>();
    for (Mapper<?> other : among) {
      if (other != mapper && !mapper.table().foreignKeysTo(other.table()).isEmpty()) {
        parents.add(other);
      }
    }
    return parents;
  }
}
