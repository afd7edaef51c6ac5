package dev.aludel.orm.flush;

import dev.aludel.instrument.IdentityKey;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.JoinPair;
import dev.aludel.mapping.Mapper;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the rows of a plan will hold, as far as it is known before the plan runs. Loads nothing and changes nothing. */
final class PlannedValues {

  private final ChangeSet changes;
  private final KeySyncs syncs;
  private @Nullable Map<InstanceState, Integer> numbers;

  PlannedValues(ChangeSet changes, KeySyncs syncs) {
    this.changes = changes;
    this.syncs = syncs;
  }

  /** What the row of the instance gets for a column. */
  @Nullable
  Object value(InstanceState state, ColumnProperty property) {
    KeySync sync = syncs.find(state, property.slot());
    JoinPair pair = sync == null ? null : sync.pairAt(property.slot());
    if (sync != null && pair != null) {
      return foreignKey(sync, pair);
    }
    if (!state.hasIdentity() && ProgramDefaults.fillsInsert(property, state)) {
      return new LaterValue("default of " + property.name());
    }
    return property.value(state.requireInstance());
  }

  /** What a foreign key becomes. */
  @Nullable
  Object foreignKey(KeySync sync, JoinPair pair) {
    Instrumented parent = sync.parent();
    return parent == null ? null : keyValue(InstanceState.of(parent), pair.remote());
  }

  /** What others refer to an instance by. */
  @Nullable
  Object keyValue(InstanceState parent, ColumnProperty property) {
    if (parent.isUnloaded(property.slot())) {
      IdentityKey identity = property.primaryKey() ? parent.identity() : null;
      return identity == null
          ? new LaterValue(property.name() + " of " + subject(parent))
          : identity.values().get(FlushPlanner.mapper(parent).primaryKey().indexOf(property));
    }
    Object value = value(parent, property);
    return !parent.hasIdentity()
            && !(value instanceof LaterValue)
            && UnsetValues.isUnset(property, parent)
            && UnsetValues.isGenerated(property)
        ? new LaterValue(property.name() + " of " + subject(parent))
        : value;
  }

  /** What the row of the instance has in a column of its key, or for its version. */
  @Nullable
  Object ofRow(InstanceState state, ColumnProperty property) {
    if (!property.primaryKey()) {
      return state.hasIdentity()
          ? state.committedValue(property.slot())
          : new LaterValue("first " + property.name());
    }
    IdentityKey identity = state.identity();
    return identity == null
        ? keyValue(state, property)
        : identity.values().get(FlushPlanner.mapper(state).primaryKey().indexOf(property));
  }

  /** Whether an UPDATE must write the foreign key. */
  boolean changes(KeySync sync, JoinPair pair) {
    int slot = pair.local().slot();
    Object value = foreignKey(sync, pair);
    return value instanceof LaterValue
        || sync.child().isUnloaded(slot) && !sync.child().isWritten(slot)
        || !pair.local().column().type().sameValue(sync.child().committedValue(slot), value);
  }

  /** The key of a new row if it is known, as an identity has it; null if anything of it will be made up. */
  @Nullable
  Object knownKey(InstanceState state) {
    List<ColumnProperty> key = FlushPlanner.mapper(state).primaryKey();
    Object[] values = new Object[key.size()];
    for (int i = 0; i < values.length; i++) {
      Object value = value(state, key.get(i));
      if (value == null
          || value instanceof LaterValue
          || UnsetValues.isGenerated(key.get(i)) && UnsetValues.isUnset(key.get(i), state)) {
        return null;
      }
      values[i] = value;
    }
    return values.length == 1 ? values[0] : List.of(values);
  }

  /** How a plan calls an instance: by its key, or a new one by its number among those of its class. */
  String subject(InstanceState state) {
    IdentityKey identity = state.identity();
    return identity == null
        ? "new %s %d"
            .formatted(state.manager().type().getSimpleName(), numbers().getOrDefault(state, 0))
        : identity.toString();
  }

  private Map<InstanceState, Integer> numbers() {
    Map<InstanceState, Integer> known = numbers;
    if (known == null) {
      known = new IdentityHashMap<>();
      Map<Mapper<?>, Integer> counts = new HashMap<>();
      for (InstanceState state : changes.inserts().keySet()) {
        known.put(state, counts.merge(FlushPlanner.mapper(state), 1, Integer::sum));
      }
      numbers = known;
    }
    return known;
  }
}
