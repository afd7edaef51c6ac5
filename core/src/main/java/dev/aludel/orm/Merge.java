package dev.aludel.orm;

import dev.aludel.error.StaleDataException;
import dev.aludel.error.UnmappedClassException;
import dev.aludel.instrument.Access;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.instrument.Loading;
import dev.aludel.mapping.Cascade;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.Mapper;
import dev.aludel.mapping.RelationshipProperty;
import dev.aludel.mapping.VersionProperty;
import dev.aludel.orm.flush.RelatedInstances;
import dev.aludel.orm.loading.KeyLoader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Copies a graph of instances onto that of a session (the rules are SQLAlchemy's): step by step along the merge cascade,
 * so that depth does not matter, first the instances with their columns, then what they hold of each other.
 */
final class Merge {

  private final Session session;
  private final Map<Instrumented, Instrumented> targets = new IdentityHashMap<>();
  private final List<Instrumented> order = new ArrayList<>();

  private Merge(Session session) {
    this.session = session;
  }

  @SuppressWarnings("unchecked") // the target is of the class of what was given
  static <T> T into(Session session, T given) {
    if (!(given instanceof Instrumented start)) {
      throw UnmappedClassException.of(given.getClass());
    }
    Merge merge = new Merge(session);
    List<Instrumented> level = List.of(start);
    while (!level.isEmpty()) {
      level = merge.step(level);
    }
    merge.order.forEach(merge::mergeRelationships);
    return (T) Objects.requireNonNull(merge.targets.get(start));
  }

  /** Finds or makes the targets of these; answers what the cascade leads to from there. */
  private List<Instrumented> step(List<Instrumented> level) {
    Map<Mapper<?>, Map<Object, Instrumented>> wanted = new LinkedHashMap<>();
    for (Instrumented given : level) {
      InstanceState state = InstanceState.of(given);
      if (state.owner() == session.owner()) {
        targets.put(given, given);
        continue;
      }
      Object key = keyOf(state);
      if (key != null) {
        wanted.computeIfAbsent(Mapper.of(given), any -> new LinkedHashMap<>()).put(key, given);
      }
    }
    wanted.forEach((mapper, keys) -> KeyLoader.load(session.loading(), mapper, keys.keySet()));
    List<Instrumented> next = new ArrayList<>();
    for (Instrumented given : level) {
      if (targets.get(given) != given) {
        InstanceState state = InstanceState.of(given);
        targets.put(given, target(given, state));
        order.add(given);
        next.addAll(cascaded(state));
      }
    }
    return distinct(next);
  }

  private static @Nullable Object keyOf(InstanceState state) {
    return state.hasIdentity()
        ? state.requireIdentity().key()
        : Mapper.of(state.manager().type()).keyOf(state.requireInstance());
  }

  private List<Instrumented> cascaded(InstanceState state) {
    List<Instrumented> cascaded = new ArrayList<>();
    for (RelationshipProperty relationship : Mapper.of(state.manager().type()).relationships()) {
      if (relationship.cascades(Cascade.MERGE)) {
        cascaded.addAll(RelatedInstances.of(state, relationship));
      }
    }
    return cascaded;
  }

  private List<Instrumented> distinct(List<Instrumented> instances) {
    Map<Instrumented, Boolean> known = new IdentityHashMap<>();
    List<Instrumented> distinct = new ArrayList<>();
    for (Instrumented one : instances) {
      if (!targets.containsKey(one) && known.put(one, true) == null) {
        distinct.add(one);
      }
    }
    return distinct;
  }

  private Instrumented target(Instrumented given, InstanceState state) {
    Mapper<?> mapper = Mapper.of(given);
    Object key = keyOf(state);
    Instrumented held =
        key == null ? null : session.workspace().identityMap().get(mapper.manager(), key);
    if (held == null) {
      return make(given, state, mapper);
    }
    requireSameVersion(mapper, state, InstanceState.of(held));
    for (ColumnProperty property : mapper.columnProperties()) {
      if (!state.isUnloaded(property.slot())
          && !property.primaryKey()
          && !isVersion(mapper, property)) {
        write(held, property, property.value(given));
      }
    }
    return held;
  }

  private static boolean isVersion(Mapper<?> mapper, ColumnProperty property) {
    VersionProperty version = mapper.version();
    return version != null && version.column().equals(property);
  }

  private static void write(Instrumented held, ColumnProperty property, @Nullable Object value) {
    Access.read(held, property.slot());
    if (!property.column().type().sameValue(property.value(held), value)) {
      InstanceState.of(held).write(held, property.slot(), value);
    }
  }

  private static void requireSameVersion(
      Mapper<?> mapper, InstanceState given, InstanceState held) {
    VersionProperty version = mapper.version();
    if (version == null || given.isUnloaded(version.column().slot()) || !given.hasIdentity()) {
      return;
    }
    int slot = version.column().slot();
    Access.read(held.requireInstance(), slot);
    Object theirs = given.requireInstance().$aludel_get(slot);
    Object ours = held.committedValue(slot);
    if (!version.column().column().type().sameValue(theirs, ours)) {
      throw StaleDataException.mergedVersion(
          String.valueOf(held.identity()), String.valueOf(theirs), String.valueOf(ours));
    }
  }

  /** A new instance with the given one's values. */
  private Instrumented make(Instrumented given, InstanceState state, Mapper<?> mapper) {
    @Nullable Object[] values = new Object[mapper.manager().slotCount()];
    Arrays.fill(values, Loading.ABSENT);
    for (ColumnProperty property : mapper.columnProperties()) {
      if (!state.isUnloaded(property.slot())) {
        values[property.slot()] = property.value(given);
      }
    }
    Instrumented made = mapper.manager().newInstance(values);
    for (ColumnProperty property : mapper.columnProperties()) {
      if (!state.isUnloaded(property.slot())) {
        made.$aludel_set(property.slot(), property.value(given));
      }
    }
    session.add(made);
    return made;
  }

  private void mergeRelationships(Instrumented given) {
    InstanceState state = InstanceState.of(given);
    Instrumented target = Objects.requireNonNull(targets.get(given));
    for (RelationshipProperty relationship : Mapper.of(given).relationships()) {
      if (relationship.cascades(Cascade.MERGE) && !state.isUnloaded(relationship.slot())) {
        List<Instrumented> related = new ArrayList<>();
        RelatedInstances.of(state, relationship)
            .forEach(one -> related.add(Objects.requireNonNull(targets.get(one))));
        assign(target, relationship, related);
      }
    }
  }

  private static void assign(
      Instrumented target, RelationshipProperty relationship, List<Instrumented> related) {
    int slot = relationship.slot();
    Access.read(target, slot);
    Object present = target.$aludel_get(slot);
    if (!relationship.isCollection()) {
      Object value = related.isEmpty() ? null : related.get(0);
      if (present != value) {
        target.$aludel_set(slot, Access.relate(target, slot, value));
      }
    } else if (!sameElements(present, related)) {
      Collection<Instrumented> next = related.stream().filter(Objects::nonNull).toList();
      target.$aludel_set(slot, Access.relate(target, slot, next));
    }
  }

  private static boolean sameElements(@Nullable Object present, List<Instrumented> related) {
    Collection<?> held = present instanceof Collection<?> collection ? collection : List.of();
    if (held.size() != related.size()) {
      return false;
    }
    Collection<Object> ours = Collections.newSetFromMap(new IdentityHashMap<>());
    ours.addAll(held);
    return ours.containsAll(related);
  }
}
