package dev.aludel.orm.flush;

import dev.aludel.dialect.Dialect;
import dev.aludel.error.SessionException;
import dev.aludel.instrument.AttributeHistory;
import dev.aludel.instrument.IdentityKey;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.Direction;
import dev.aludel.mapping.JoinPair;
import dev.aludel.mapping.Mapper;
import dev.aludel.mapping.RelationshipProperty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Orders the changes of a flush (PoEAA, "Unit of Work"; the order is SQLAlchemy's): mappers by the foreign keys between
 * their tables, instances of one mapper, or of several in a circle, by the references among them, inserts and updates
 * before deletes. Ties keep the order in which the instances were added. Reads instances and their histories; changes
 * nothing, loads nothing.
 */
public final class FlushPlanner {

  private final ChangeSet changes;
  private final Dialect dialect;
  private final KeySyncs syncs = new KeySyncs();
  private final KeySyncs lateSyncs = new KeySyncs();
  private final LinkChanges links = new LinkChanges();

  private FlushPlanner(ChangeSet changes, Dialect dialect) {
    this.changes = changes;
    this.dialect = dialect;
  }

  /**
   * The steps that bring the changes to the database.
   *
   * @throws dev.aludel.error.CircularDependencyException if rows refer to each other so that none can be first
   * @throws dev.aludel.error.SessionException if a row would lose a reference that is a part of its key, or if an instance was
   *     made to refer to one that is not in the session
   */
  public static FlushPlan plan(ChangeSet changes, Dialect dialect) {
    return new FlushPlanner(changes, dialect).plan();
  }

  private FlushPlan plan() {
    changes.inserts().keySet().forEach(this::readRelationships);
    changes.updates().forEach(this::readRelationships);
    changes.deletes().keySet().forEach(this::readRelationshipsOfDeleted);
    syncs.refuseNullKeys();
    PlannedValues values = new PlannedValues(changes, syncs);
    Map<InstanceState, InstanceState> replaced = replaced(values);
    RowPlans plans = new RowPlans(changes, syncs, values, replaced);
    List<List<Mapper<?>>> groups = MapperOrder.parentsFirst(involved());
    List<FlushStep> steps = new ArrayList<>(inserts(groups, plans));
    steps.addAll(lateUpdates(groups, lateSyncs));
    steps.addAll(links.steps(dialect, plans));
    List<List<Mapper<?>>> childrenFirst = new ArrayList<>(groups);
    Collections.reverse(childrenFirst);
    steps.addAll(lateUpdates(childrenFirst, farewells()));
    steps.addAll(deletes(childrenFirst, plans));
    return new FlushPlan(steps);
  }

  // --- what relationships ask for --------------------------------------------------------------

  private void readRelationships(InstanceState state) {
    for (RelationshipProperty relationship : mapper(state).writtenRelationships()) {
      AttributeHistory history = state.history(relationship.slot());
      if (relationship.direction() == Direction.ONE_TO_MANY
          && ChangedKeys.concern(state, relationship)) {
        RelatedInstances.of(state, relationship).stream()
            .filter(this::isFlushed)
            .forEach(
                child -> follow(InstanceState.of(child), state.requireInstance(), relationship));
      }
      if (!history.hasChanges()) {
        continue;
      }
      switch (relationship.direction()) {
        case MANY_TO_ONE -> readReference(state, relationship, history);
        case ONE_TO_MANY -> readChildren(state, relationship, history);
        case MANY_TO_MANY -> readLinks(state, relationship, history);
      }
    }
  }

  private void readReference(
      InstanceState state, RelationshipProperty relationship, AttributeHistory history) {
    Instrumented parent = (Instrumented) history.added().get(0);
    if (parent == null) {
      follow(state, null, relationship);
      return;
    }
    requireHeld(state, relationship, parent);
    if (isFlushed(parent) || !letsGo(relationship)) {
      follow(state, parent, relationship);
    }
  }

  /** Whether the other side takes references away from its instances before they are deleted. */
  private static boolean letsGo(RelationshipProperty reference) {
    RelationshipProperty partner = reference.partner();
    return partner != null && partner.direction() == Direction.ONE_TO_MANY;
  }

  /** One that only the other side has put in has not been added yet, and may never be. */
  private static void requireElement(
      InstanceState state, RelationshipProperty collection, @Nullable Object element) {
    if (element != null && collection.partner() == null) {
      requireHeld(state, collection, element);
    }
  }

  /** What is not in the session has no row there, or none that is known of: nothing could be written of it. */
  private static void requireHeld(
      InstanceState state, RelationshipProperty relationship, Object other) {
    InstanceState held = InstanceState.find((Instrumented) other);
    if (held == null || held.owner() != state.owner()) {
      throw SessionException.notInSession(
          state.toString(),
          relationship.toString(),
          held == null ? other.getClass().getSimpleName() : held.toString());
    }
  }

  private void readChildren(
      InstanceState state, RelationshipProperty relationship, AttributeHistory history) {
    for (Object child : history.deleted()) {
      if (child instanceof Instrumented former && hasRowThatStays(former)) {
        follow(InstanceState.of(former), null, relationship);
      }
    }
    for (Object child : history.added()) {
      requireElement(state, relationship, child);
      if (child instanceof Instrumented added && isFlushed(child)) {
        follow(InstanceState.of(added), state.requireInstance(), relationship);
      }
    }
  }

  private void readLinks(
      InstanceState state, RelationshipProperty relationship, AttributeHistory history) {
    for (Object target : history.added()) {
      requireElement(state, relationship, target);
    }
    links.read(state, relationship, history, this::isFlushed);
  }

  private void readRelationshipsOfDeleted(InstanceState state) {
    for (RelationshipProperty relationship : mapper(state).writtenRelationships()) {
      if (relationship.direction() == Direction.MANY_TO_MANY) {
        links.unlinkAll(state, relationship);
      } else if (relationship.direction() == Direction.ONE_TO_MANY) {
        for (Instrumented child : RelatedInstances.of(state, relationship)) {
          if (hasRowThatStays(child)) {
            follow(InstanceState.of(child), null, relationship);
          }
        }
      }
    }
  }

  private void follow(
      InstanceState child, @Nullable Instrumented parent, RelationshipProperty relationship) {
    (relationship.isPostUpdate() ? lateSyncs : syncs)
        .add(new KeySync(child, parent, Dependencies.fromChild(relationship), relationship));
  }

  /** Whether the instance is in the same session, and stays. */
  private boolean isFlushed(Object instance) {
    InstanceState state = InstanceState.find((Instrumented) instance);
    return state != null && state.owner() != null && !changes.deletes().containsKey(state);
  }

  /** Not so a child that a flush before has deleted: a collection that was loaded has it still. */
  private boolean hasRowThatStays(Instrumented child) {
    return isFlushed(child) && !InstanceState.of(child).isDeleted();
  }

  /** New instances with the key of a deleted one: they take over its row. */
  private Map<InstanceState, InstanceState> replaced(PlannedValues values) {
    Map<InstanceState, InstanceState> replaced = new LinkedHashMap<>();
    if (changes.deletes().isEmpty()) {
      return replaced;
    }
    Map<IdentityKey, InstanceState> going = deletedByIdentity();
    for (InstanceState state : changes.inserts().keySet()) {
      Object key = values.knownKey(state);
      InstanceState before =
          key == null ? null : going.remove(new IdentityKey(state.manager().type(), key));
      if (before != null) {
        replaced.put(state, before);
      }
    }
    return replaced;
  }

  private Map<IdentityKey, InstanceState> deletedByIdentity() {
    Map<IdentityKey, InstanceState> byIdentity = new HashMap<>();
    changes.deletes().keySet().forEach(state -> byIdentity.put(state.requireIdentity(), state));
    return byIdentity;
  }

  /** Rows that are deleted together let go of each other first, where they refer to each other by a post-update. */
  private KeySyncs farewells() {
    KeySyncs farewells = new KeySyncs();
    Map<IdentityKey, InstanceState> going = deletedByIdentity();
    for (InstanceState state : changes.deletes().keySet()) {
      for (RelationshipProperty relationship : mapper(state).writtenRelationships()) {
        if (relationship.isPostUpdate() && relationship.direction() == Direction.MANY_TO_ONE) {
          Object key = referredKey(state, relationship);
          if (key != null
              && going.containsKey(new IdentityKey(relationship.target().type(), key))) {
            farewells.add(new KeySync(state, null, relationship.pairs(), relationship));
          }
        } else if (relationship.isPostUpdate()
            && relationship.direction() == Direction.ONE_TO_MANY) {
          for (Instrumented child : RelatedInstances.of(state, relationship)) {
            if (changes.deletes().containsKey(InstanceState.of(child))) {
              farewells.add(new KeySync(
                  InstanceState.of(child),
                  null,
                  Dependencies.fromChild(relationship),
                  relationship));
            }
          }
        }
      }
    }
    return farewells;
  }

  /** The key that a reference has in the database, if it is to the primary key. */
  private static @Nullable Object referredKey(
      InstanceState state, RelationshipProperty relationship) {
    List<Object> key = new ArrayList<>();
    for (ColumnProperty part : relationship.target().primaryKey()) {
      for (JoinPair pair : relationship.pairs()) {
        Object value =
            pair.remote().equals(part) ? state.committedValue(pair.local().slot()) : null;
        if (value != null) {
          key.add(value);
        }
      }
    }
    return key.size() < relationship.target().primaryKey().size()
        ? null
        : key.size() == 1 ? key.get(0) : List.copyOf(key);
  }

  // --- in which order --------------------------------------------------------------------------

  private Set<Mapper<?>> involved() {
    Set<Mapper<?>> involved = new LinkedHashSet<>();
    changes.inserts().keySet().forEach(state -> involved.add(mapper(state)));
    changes.updates().forEach(state -> involved.add(mapper(state)));
    syncs.children().forEach(state -> involved.add(mapper(state)));
    changes.deletes().keySet().forEach(state -> involved.add(mapper(state)));
    lateSyncs.children().forEach(state -> involved.add(mapper(state)));
    return involved;
  }

  private List<FlushStep> inserts(List<List<Mapper<?>>> groups, RowPlans plans) {
    List<InstanceState> fresh = new ArrayList<>();
    Set<InstanceState> touched = new LinkedHashSet<>(changes.updates());
    for (InstanceState state : changes.inserts().keySet()) {
      if (plans.isReplacing(state)) {
        touched.add(state);
      } else {
        fresh.add(state);
      }
    }
    for (InstanceState child : syncs.children()) {
      if (!changes.inserts().containsKey(child)) {
        touched.add(child);
      }
    }
    Map<Mapper<?>, List<InstanceState>> inserts = byMapper(fresh);
    Map<Mapper<?>, List<InstanceState>> updates = byMapper(touched);
    List<FlushStep> steps = new ArrayList<>();
    for (List<Mapper<?>> group : groups) {
      for (List<InstanceState> level : insertLevels(group, inserts, plans)) {
        byMapper(level)
            .forEach((mapper, states) -> Shapes.runs(states, plans::insertShape)
                .forEach(run -> steps.add(
                    new InsertRows(dialect, mapper, run.getKey(), run.getValue(), plans))));
      }
      for (Mapper<?> mapper : group) {
        steps.addAll(updates(mapper, updates.getOrDefault(mapper, List.of()), plans));
      }
    }
    return steps;
  }

  private List<FlushStep> updates(Mapper<?> mapper, List<InstanceState> states, RowPlans plans) {
    List<FlushStep> steps = new ArrayList<>();
    Shapes.group(states, plans::updateShape).forEach((shape, alike) -> {
      if (!shape.isEmpty()) {
        steps.add(new UpdateRows(dialect, mapper, shape, alike, plans));
      }
    });
    return steps;
  }

  /** The updates that follow these references, and write nothing else. */
  private List<FlushStep> lateUpdates(List<List<Mapper<?>>> groups, KeySyncs late) {
    Map<Mapper<?>, List<InstanceState>> states = byMapper(late.children());
    RowPlans plans = RowPlans.onlyFollowing(changes, late);
    List<FlushStep> steps = new ArrayList<>();
    for (List<Mapper<?>> group : groups) {
      for (Mapper<?> mapper : group) {
        steps.addAll(updates(mapper, states.getOrDefault(mapper, List.of()), plans));
      }
    }
    return steps;
  }

  private static List<List<InstanceState>> insertLevels(
      List<Mapper<?>> group, Map<Mapper<?>, List<InstanceState>> byMapper, RowPlans plans) {
    List<InstanceState> states = of(group, byMapper);
    return InstanceOrder.isNeeded(group)
        ? new InstanceOrder(group, states).parentsFirst(plans)
        : List.of(states);
  }

  private List<FlushStep> deletes(List<List<Mapper<?>>> groups, RowPlans plans) {
    Map<Mapper<?>, List<InstanceState>> byMapper = byMapper(changes.deletes().keySet().stream()
        .filter(state -> !plans.isReplaced(state))
        .toList());
    List<FlushStep> steps = new ArrayList<>();
    for (List<Mapper<?>> group : groups) {
      List<InstanceState> states = of(group, byMapper);
      List<List<InstanceState>> levels = InstanceOrder.isNeeded(group)
          ? new InstanceOrder(group, states).childrenFirst()
          : List.of(states);
      for (List<InstanceState> level : levels) {
        byMapper(level)
            .forEach((mapper, alike) -> steps.add(new DeleteRows(dialect, mapper, alike, plans)));
      }
    }
    return steps;
  }

  private static List<InstanceState> of(
      List<Mapper<?>> group, Map<Mapper<?>, List<InstanceState>> byMapper) {
    if (group.size() == 1) {
      return byMapper.getOrDefault(group.get(0), List.of());
    }
    List<InstanceState> states = new ArrayList<>();
    group.forEach(mapper -> states.addAll(byMapper.getOrDefault(mapper, List.of())));
    return states;
  }

  static Map<Mapper<?>, List<InstanceState>> byMapper(Iterable<InstanceState> states) {
    Map<Mapper<?>, List<InstanceState>> grouped = new LinkedHashMap<>();
    for (InstanceState state : states) {
      grouped.computeIfAbsent(mapper(state), any -> new ArrayList<>()).add(state);
    }
    return grouped;
  }

  static Mapper<?> mapper(InstanceState state) {
    return Mapper.of(state.manager().type());
  }
}
