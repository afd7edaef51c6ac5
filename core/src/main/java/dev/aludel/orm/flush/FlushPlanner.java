package dev.aludel.orm.flush;

import dev.aludel.instrument.AttributeHistory;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.mapping.Direction;
import dev.aludel.mapping.JoinPair;
import dev.aludel.mapping.Mapper;
import dev.aludel.mapping.RelationshipProperty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Orders the changes of a flush (PoEAA, "Unit of Work"; the order is SQLAlchemy's): mappers by the foreign keys between
 * their tables, instances of one mapper by the references among them, inserts and updates before deletes. Ties keep the
 * order in which the instances were added. Reads instances and their histories; changes nothing, loads nothing.
 */
public final class FlushPlanner {

  private final ChangeSet changes;
  private final Set<InstanceState> inserted;
  private final Set<InstanceState> deleted;
  private final KeySyncs syncs = new KeySyncs();
  private final Set<InstanceState> touched = new LinkedHashSet<>();
  private final LinkChanges links = new LinkChanges();

  private FlushPlanner(ChangeSet changes) {
    this.changes = changes;
    inserted = new HashSet<>(changes.inserts());
    deleted = new HashSet<>(changes.deletes());
  }

  /** The steps that bring the changes to the database. */
  public static FlushPlan plan(ChangeSet changes) {
    return new FlushPlanner(changes).plan();
  }

  private FlushPlan plan() {
    touched.addAll(changes.updates());
    changes.inserts().forEach(this::readRelationships);
    changes.updates().forEach(this::readRelationships);
    changes.deletes().forEach(this::readRelationshipsOfDeleted);
    addChildrenOfSyncs();
    return new FlushPlan(steps(), syncs);
  }

  // --- what relationships ask for --------------------------------------------------------------

  private void readRelationships(InstanceState state) {
    for (RelationshipProperty relationship : mapper(state).relationships()) {
      AttributeHistory history = state.history(relationship.slot());
      if (!history.hasChanges()) {
        continue;
      }
      switch (relationship.direction()) {
        case MANY_TO_ONE -> readReference(state, relationship, history);
        case ONE_TO_MANY -> readChildren(state, relationship, history);
        case MANY_TO_MANY -> links.read(state, relationship, history, this::isFlushed);
      }
    }
  }

  private void readReference(
      InstanceState state, RelationshipProperty relationship, AttributeHistory history) {
    Object parent = history.added().get(0);
    if (parent == null) {
      syncs.add(state, null, relationship.pairs());
    } else if (isFlushed(parent)) {
      syncs.add(state, (Instrumented) parent, relationship.pairs());
    }
  }

  private void readChildren(
      InstanceState state, RelationshipProperty relationship, AttributeHistory history) {
    List<JoinPair> pairs = fromChild(relationship);
    for (Object child : history.deleted()) {
      if (child instanceof Instrumented former && isFlushed(child)) {
        syncs.add(InstanceState.of(former), null, pairs);
      }
    }
    for (Object child : history.added()) {
      if (child instanceof Instrumented added && isFlushed(child)) {
        syncs.add(InstanceState.of(added), state.requireInstance(), pairs);
      }
    }
  }

  private void readRelationshipsOfDeleted(InstanceState state) {
    for (RelationshipProperty relationship : mapper(state).relationships()) {
      if (relationship.direction() == Direction.MANY_TO_MANY) {
        links.unlinkAll(state, relationship);
      } else if (relationship.direction() == Direction.ONE_TO_MANY) {
        for (Instrumented child : RelatedInstances.of(state, relationship)) {
          if (isFlushed(child)) {
            syncs.add(InstanceState.of(child), null, fromChild(relationship));
          }
        }
      }
    }
  }

  /** The pairs of either side, with the foreign key as the local one. */
  static List<JoinPair> pairsFromChild(RelationshipProperty relationship) {
    return relationship.direction() == Direction.ONE_TO_MANY
        ? fromChild(relationship)
        : relationship.pairs();
  }

  private static List<JoinPair> fromChild(RelationshipProperty relationship) {
    return relationship.pairs().stream()
        .map(pair -> new JoinPair(pair.remote(), pair.local()))
        .toList();
  }

  /** Whether the instance is in the same session, and stays. */
  private boolean isFlushed(Object instance) {
    InstanceState state = InstanceState.find((Instrumented) instance);
    return state != null && state.owner() != null && !deleted.contains(state);
  }

  private void addChildrenOfSyncs() {
    for (InstanceState child : syncs.children()) {
      if (!inserted.contains(child)) {
        touched.add(child);
      }
    }
  }

  // --- in which order --------------------------------------------------------------------------

  private List<FlushStep> steps() {
    Map<Mapper<?>, List<InstanceState>> inserts = byMapper(changes.inserts());
    Map<Mapper<?>, List<InstanceState>> updates = byMapper(touched);
    Map<Mapper<?>, List<InstanceState>> deletes = byMapper(changes.deletes());
    Set<Mapper<?>> involved = new LinkedHashSet<>(inserts.keySet());
    involved.addAll(updates.keySet());
    involved.addAll(deletes.keySet());
    List<Mapper<?>> ordered = MapperOrder.parentsFirst(involved);
    List<FlushStep> steps = new ArrayList<>();
    for (Mapper<?> mapper : ordered) {
      for (List<InstanceState> level :
          InstanceOrder.insertLevels(inserts.getOrDefault(mapper, List.of()), syncs)) {
        steps.add(new FlushStep.InsertRows(mapper, level));
      }
      if (updates.containsKey(mapper)) {
        steps.add(new FlushStep.UpdateRows(mapper, updates.getOrDefault(mapper, List.of())));
      }
    }
    steps.addAll(links.steps());
    List<Mapper<?>> childrenFirst = new ArrayList<>(ordered);
    Collections.reverse(childrenFirst);
    for (Mapper<?> mapper : childrenFirst) {
      for (List<InstanceState> level :
          InstanceOrder.deleteLevels(mapper, deletes.getOrDefault(mapper, List.of()))) {
        steps.add(new FlushStep.DeleteRows(mapper, level));
      }
    }
    return steps;
  }

  private static Map<Mapper<?>, List<InstanceState>> byMapper(Iterable<InstanceState> states) {
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
