package dev.aludel.orm.loading;

import dev.aludel.error.SessionException;
import dev.aludel.instrument.CollectionAttribute;
import dev.aludel.instrument.Failures;
import dev.aludel.instrument.IdentityKey;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.instrument.Loading;
import dev.aludel.instrument.Provenance;
import dev.aludel.instrument.StateContext;
import dev.aludel.instrument.TrackedCollection;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.Direction;
import dev.aludel.mapping.Mapper;
import dev.aludel.mapping.RelationshipProperty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes instances of one mapped class out of the rows of one query. What is in the identity map already is taken from
 * there, and only what it lacks is filled in. Mutable; used for one query.
 */
final class Hydrator {

  private final LoadSession session;
  private final EntityPlan plan;
  private final Mapper<?> mapper;
  private final List<RelationshipProperty> relationships;
  private final List<ColumnProperty> deferred;
  private final @Nullable Provenance provenance;
  private final StateContext context;
  private final int[] keyPositions;
  private final @Nullable Object[] values; // of one row, by slot
  private final List<Hydrator> joined = new ArrayList<>();
  private final List<Map<Instrumented, IdentityCollection>> collected = new ArrayList<>();
  private final Set<Instrumented> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Instrumented> loaded = new ArrayList<>();
  private final List<Instrumented> made = new ArrayList<>(); // if anybody wants to know

  Hydrator(LoadSession session, EntityPlan plan) {
    this(session, plan, session.provenance());
  }

  private Hydrator(LoadSession session, EntityPlan plan, @Nullable Provenance provenance) {
    this.session = session;
    this.plan = plan;
    mapper = plan.mapper();
    relationships = mapper.relationships();
    deferred = plan.columns().size() == mapper.columnProperties().size()
        ? List.of()
        : mapper.columnProperties().stream()
            .filter(column -> !plan.columns().contains(column))
            .toList();
    this.provenance = provenance;
    context = context();
    keyPositions = mapper.primaryKey().stream()
        .mapToInt(key -> plan.first() + plan.columns().indexOf(key))
        .toArray();
    values = new Object[mapper.manager().slotCount()];
    Arrays.fill(values, Loading.ABSENT);
    deferred.forEach(column -> values[column.slot()] = Loading.DEFERRED);
    for (EntityPlan.JoinedPlan join : plan.joined()) {
      joined.add(new Hydrator(session, join.target(), provenance));
      collected.add(new IdentityHashMap<>());
    }
  }

  /** What the new instances have in common: no relationship is loaded yet, and no deferred column. */
  private StateContext context() {
    StateContext context =
        session.owner().contexts().of(mapper.manager(), plan.options(), provenance);
    for (RelationshipProperty relationship : relationships) {
      context = context.expire(relationship.slot());
    }
    for (ColumnProperty column : deferred) {
      context = context.expire(column.slot());
    }
    return context;
  }

  /** The instance of the present row, or null if an outer join found none. */
  @Nullable
  Instrumented read(RowReader row) {
    Object key = key(row);
    if (key == null) {
      return null;
    }
    Instrumented instance = session.identityMap().get(mapper.manager(), key);
    if (instance == null) {
      instance = make(row);
    } else if (!seen.contains(instance)) {
      complete(instance, row);
    }
    if (seen.add(instance)) {
      loaded.add(instance);
    }
    readJoined(instance, row);
    return instance;
  }

  private @Nullable Object key(RowReader row) {
    if (keyPositions.length == 1) {
      return row.get(keyPositions[0]);
    }
    List<Object> key = new ArrayList<>(keyPositions.length);
    for (int position : keyPositions) {
      Object part = row.get(position);
      if (part == null) {
        return null;
      }
      key.add(part);
    }
    return List.copyOf(key);
  }

  private Instrumented make(RowReader row) {
    int position = plan.first();
    for (ColumnProperty column : plan.columns()) {
      values[column.slot()] = row.get(position++);
    }
    Instrumented instance = construct(row);
    for (ColumnProperty column : plan.columns()) {
      instance.$aludel_set(column.slot(), values[column.slot()]);
    }
    for (RelationshipProperty relationship : relationships) {
      instance.$aludel_set(relationship.slot(), null);
    }
    for (ColumnProperty column : deferred) {
      if (mapper.manager().isReference(column.slot())) {
        instance.$aludel_set(column.slot(), null);
      }
    }
    // The key comes from the fields, so that the state has the same object and not another one that
    // is equal.
    Object key = Objects.requireNonNull(mapper.keyOf(instance), "key of a row");
    session.identityMap().put(InstanceState.loaded(instance, key, context));
    if (!mapper.listeners().isEmpty()) {
      made.add(instance);
    }
    return instance;
  }

  private Instrumented construct(RowReader row) {
    try {
      return mapper.manager().newInstance(values);
    } catch (Exception e) { // woven code may throw what its constructor declares
      IdentityKey identity = new IdentityKey(mapper.type(), Objects.requireNonNull(key(row)));
      throw SessionException.constructorFailed(mapper.type(), identity.toString(), e);
    }
  }

  private void complete(Instrumented instance, RowReader row) {
    InstanceState state = InstanceState.of(instance);
    Set<ColumnProperty> changed = plan.refresh() ? new HashSet<>() : Set.of();
    int position = plan.first();
    for (ColumnProperty column : plan.columns()) {
      if (!state.isWritten(column.slot())) {
        if (state.isUnloaded(column.slot())) {
          state.load(instance, column.slot(), row.get(position));
        } else if (plan.refresh()) {
          Object value = row.get(position);
          if (!column.column().type().sameValue(column.value(instance), value)) {
            changed.add(column);
            state.load(instance, column.slot(), value);
          }
        }
      }
      position++;
    }
    forgetReferencesBy(changed, state);
    if (!plan.options().isEmpty()) {
      state.loadOptions(context.options());
    }
  }

  private void forgetReferencesBy(Set<ColumnProperty> changed, InstanceState state) {
    for (RelationshipProperty relationship : relationships) {
      if (relationship.direction() == Direction.MANY_TO_ONE
          && relationship.pairs().stream().anyMatch(pair -> changed.contains(pair.local()))
          && !state.isWritten(relationship.slot())) {
        state.expire(relationship.slot());
      }
    }
  }

  private void readJoined(Instrumented instance, RowReader row) {
    for (int i = 0; i < joined.size(); i++) {
      RelationshipProperty relationship = plan.joined().get(i).relationship();
      Instrumented target = joined.get(i).read(row);
      if (!isWanted(instance, relationship)) {
        continue;
      }
      if (relationship.isCollection()) {
        IdentityCollection targets =
            collected.get(i).computeIfAbsent(instance, any -> new IdentityCollection());
        if (target != null) {
          targets.add(target);
        }
      } else {
        InstanceState.of(instance).load(instance, relationship.slot(), target);
      }
    }
  }

  /** Whether the instance lacks the relationship, or is to have it again. */
  private boolean isWanted(Instrumented instance, RelationshipProperty relationship) {
    InstanceState state = InstanceState.of(instance);
    return state.isUnloaded(relationship.slot())
        || plan.refresh() && !state.isWritten(relationship.slot());
  }

  private void tellLoaded() {
    if (plan.refresh()) {
      session.refreshed(loaded);
    } else {
      session.loaded(loaded);
    }
  }

  /** All rows are read: hands over the collections; what comes by statements of its own waits. */
  void finish(Completion completion) {
    tellLoaded();
    for (int i = 0; i < joined.size(); i++) {
      RelationshipProperty relationship = plan.joined().get(i).relationship();
      collected.get(i).forEach((holder, targets) -> fill(holder, relationship, targets.inOrder()));
      joined.get(i).finish(completion);
    }
    if (plan.cohort() && session.cohorts() && loaded.size() > 1) {
      Cohort.form(session, mapper, plan.options(), provenance, loaded);
    }
    completion.add(this);
  }

  /** Loads what comes by statements of its own. */
  void loadAfter(Completion completion) {
    for (EntityPlan.AfterPlan after : plan.after()) {
      List<Instrumented> holders = loaded.stream()
          .filter(instance -> isWanted(instance, after.relationship()))
          .toList();
      if (!holders.isEmpty()) {
        after.loader().load(session, holders, completion);
      }
    }
  }

  /** The query failed: what it has made until then is in the session nevertheless, so all learn of that. */
  void abandon() {
    tellLoaded();
    joined.forEach(Hydrator::abandon);
    tellOfMade();
  }

  /** Each instance once, be it that a listener fails at another one. */
  void tellOfMade() {
    Failures failures = new Failures();
    for (Instrumented instance : made) {
      mapper.listeners().forEach(listener -> failures.of(() -> listener.loaded(instance)));
    }
    made.clear();
    failures.throwIfAny();
  }

  /** Puts loaded targets into a relationship of an instance; a collection that it has already stays the same object. */
  static void fill(
      Instrumented holder, RelationshipProperty relationship, Collection<Instrumented> targets) {
    InstanceState state = InstanceState.of(holder);
    if (relationship.attribute() instanceof CollectionAttribute collection) {
      TrackedCollection present = collection.current(holder);
      if (present == null) {
        state.load(holder, relationship.slot(), collection.tracked(holder, targets));
      } else {
        present.elements().clear();
        present.elements().addAll(targets);
      }
    } else {
      state.load(holder, relationship.slot(), targets.stream().findFirst().orElse(null));
    }
  }
}
