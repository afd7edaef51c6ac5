package dev.aludel.orm.flush;

import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.JoinPair;
import dev.aludel.mapping.Mapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A key that a row had and the one that it has now. The database carries it over to the rows that refer to it, by ON
 * UPDATE CASCADE; instances in memory follow here, without SQL.
 */
public final class KeyChange {

  private final InstanceState parent;
  private final List<?> former;
  private final List<?> now;

  /**
   * @param former the key as an identity has it
   * @param now that of the same row from now on
   */
  public KeyChange(InstanceState parent, Object former, Object now) {
    this.parent = parent;
    this.former = parts(former);
    this.now = parts(now);
  }

  private static List<?> parts(Object key) {
    return key instanceof List<?> several ? several : List.of(key);
  }

  /**
   * Has an instance follow that refers to the row. What is not loaded or was written by the program is left alone.
   *
   * @return its own new key, if the reference is a part of that
   */
  public Optional<Object> follow(InstanceState child, FlushListener listener) {
    Mapper<?> mapper = FlushPlanner.mapper(parent);
    List<Object> key = new ArrayList<>();
    if (child.hasIdentity()) {
      key.addAll(child.requireIdentity().values());
    }
    List<Object> before = List.copyOf(key);
    for (List<JoinPair> path : Dependencies.allPaths(FlushPlanner.mapper(child), mapper)) {
      if (refers(child, path)) {
        path.forEach(pair -> follow(child, pair, key, listener));
      }
    }
    return key.equals(before)
        ? Optional.empty()
        : Optional.of(key.size() == 1 ? key.get(0) : List.copyOf(key));
  }

  private boolean refers(InstanceState child, List<JoinPair> path) {
    for (JoinPair pair : path) {
      Object known = known(child, pair.local());
      if (known == null || !known.equals(part(former, pair))) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Object known(InstanceState child, ColumnProperty property) {
    if (!child.isUnloaded(property.slot())) {
      return child.isWritten(property.slot()) ? null : property.value(child.requireInstance());
    }
    return property.primaryKey() && child.hasIdentity()
        ? child
            .requireIdentity()
            .values()
            .get(FlushPlanner.mapper(child).primaryKey().indexOf(property))
        : null;
  }

  private @Nullable Object part(List<?> key, JoinPair pair) {
    int position = FlushPlanner.mapper(parent).primaryKey().indexOf(pair.remote());
    return position < 0 ? null : key.get(position);
  }

  private void follow(
      InstanceState child, JoinPair pair, List<Object> key, FlushListener listener) {
    Object value = part(now, pair);
    int slot = pair.local().slot();
    if (!child.isUnloaded(slot)) {
      Instrumented instance = child.requireInstance();
      listener.valueMade(child, slot, pair.local().value(instance));
      instance.$aludel_set(slot, value);
    }
    int position = FlushPlanner.mapper(child).primaryKey().indexOf(pair.local());
    if (position >= 0 && position < key.size() && value != null) {
      key.set(position, value);
    }
  }
}
