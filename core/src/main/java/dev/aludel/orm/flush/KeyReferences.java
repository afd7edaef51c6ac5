package dev.aludel.orm.flush;

import dev.aludel.instrument.InstanceState;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.JoinPair;
import dev.aludel.mapping.Mapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which instances refer to rows of one mapper, by the key that they refer to. What an instance does not have loaded, or
 * what the program has written, is not known here. Mutable; entries of an instance that has followed a change are left
 * behind, so each one is looked at again before it is answered.
 */
final class KeyReferences {

  private final Mapper<?> parent;
  private final Map<Mapper<?>, Set<List<JoinPair>>> paths = new HashMap<>();
  private final Map<List<JoinPair>, Map<List<Object>, Set<InstanceState>>> byPath =
      new LinkedHashMap<>();

  KeyReferences(Mapper<?> parent, Collection<InstanceState> held) {
    this.parent = parent;
    held.forEach(this::add);
  }

  /** Takes in what the instance refers to now. */
  void add(InstanceState child) {
    for (List<JoinPair> path : paths.computeIfAbsent(
        FlushPlanner.mapper(child), mapper -> Dependencies.allPaths(mapper, parent))) {
      List<Object> key = referred(child, path);
      if (key != null) {
        byPath
            .computeIfAbsent(path, any -> new HashMap<>())
            .computeIfAbsent(key, any -> new LinkedHashSet<>())
            .add(child);
      }
    }
  }

  /** Those that refer to the former key of a row, each with the columns by which it does. */
  List<KeyReference> to(KeyChange change) {
    List<KeyReference> found = new ArrayList<>();
    byPath.forEach((path, byKey) -> {
      List<@Nullable Object> former = new ArrayList<>();
      path.forEach(pair -> former.add(change.former(pair)));
      for (InstanceState child : byKey.getOrDefault(former, Set.of())) {
        if (former.equals(referred(child, path))) {
          found.add(new KeyReference(child, path, change));
        }
      }
    });
    return found;
  }

  private static @Nullable List<Object> referred(InstanceState child, List<JoinPair> path) {
    List<Object> key = new ArrayList<>(path.size());
    for (JoinPair pair : path) {
      Object known = known(child, pair.local());
      if (known == null) {
        return null;
      }
      key.add(known);
    }
    return key;
  }

  private static @Nullable Object known(InstanceState child, ColumnProperty property) {
    if (!child.isUnloaded(property.slot())) {
      return child.isWritten(property.slot()) ? null : property.value(child.requireInstance());
    }
    return property.primaryKey() && child.hasIdentity()
        ? Objects.requireNonNull(child.identity())
            .values()
            .get(FlushPlanner.mapper(child).primaryKey().indexOf(property))
        : null;
  }
}
