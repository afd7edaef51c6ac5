package dev.aludel.orm.flush;

import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.JoinPair;
import dev.aludel.mapping.Mapper;
import dev.aludel.mapping.RelationshipProperty;
import dev.aludel.mapping.VersionProperty;
import dev.aludel.sql.ColumnDefault;
import dev.aludel.sql.Expression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which columns of which rows a plan writes, and why. */
final class RowPlans {

  private final ChangeSet changes;
  private final KeySyncs syncs;
  private final PlannedValues values;
  private final Map<InstanceState, InstanceState> replaced;
  private final Set<InstanceState> replacedOnes;
  private final boolean onlyFollowing;

  /**
   * @param syncs the foreign keys that these rows take over
   * @param replaced new instances that take the row of a deleted one, and that one
   */
  RowPlans(
      ChangeSet changes,
      KeySyncs syncs,
      PlannedValues values,
      Map<InstanceState, InstanceState> replaced) {
    this(changes, syncs, values, replaced, false);
  }

  private RowPlans(
      ChangeSet changes,
      KeySyncs syncs,
      PlannedValues values,
      Map<InstanceState, InstanceState> replaced,
      boolean onlyFollowing) {
    this.changes = changes;
    this.syncs = syncs;
    this.values = values;
    this.replaced = replaced;
    this.onlyFollowing = onlyFollowing;
    replacedOnes = Set.copyOf(replaced.values());
  }

  /** Updates of these foreign keys alone: all else is written before. */
  static RowPlans onlyFollowing(ChangeSet changes, KeySyncs syncs) {
    return new RowPlans(changes, syncs, new PlannedValues(changes, syncs), Map.of(), true);
  }

  KeySyncs syncs() {
    return syncs;
  }

  PlannedValues values() {
    return values;
  }

  /** Whose row the instance has, as far as the database knows: a new one may take that of a deleted one. */
  InstanceState rowOf(InstanceState state) {
    return replaced.getOrDefault(state, state);
  }

  boolean isReplacing(InstanceState state) {
    return replaced.containsKey(state);
  }

  boolean isReplaced(InstanceState state) {
    return replacedOnes.contains(state);
  }

  // --- shapes ----------------------------------------------------------------------------------

  /**
   * The columns of an INSERT: those that have a value or were set to null, and those that the database would make NULL
   * anyway, so that rows are alike. Left out are keys to be generated and columns with a default of the database.
   */
  RowShape insertShape(InstanceState state) {
    Mapper<?> mapper = FlushPlanner.mapper(state);
    List<ColumnProperty> written = new ArrayList<>();
    Map<ColumnProperty, Expression<?>> computed = new LinkedHashMap<>();
    for (ColumnProperty property : mapper.columnProperties()) {
      Expression<?> expression = computed(state, property);
      if (expression != null) {
        computed.put(property, expression);
      } else if (!isFilledByServer(mapper, property)
          || syncs.find(state, property.slot()) != null
          || !UnsetValues.isUnset(property, state)) {
        written.add(property);
      }
    }
    return new RowShape(written, computed);
  }

  private static boolean isFilledByServer(Mapper<?> mapper, ColumnProperty property) {
    VersionProperty version = mapper.version();
    return UnsetValues.isGenerated(property)
        || property.column().serverDefault().isPresent()
        || property.column().insertDefault() instanceof ColumnDefault.OfDatabase
        || version != null && version.isOfServer() && version.column().equals(property);
  }

  /** The columns of an UPDATE: those that changed, and with them those that the program makes up then. */
  RowShape updateShape(InstanceState state) {
    if (isReplacing(state)) {
      return replacingShape(state);
    }
    Mapper<?> mapper = FlushPlanner.mapper(state);
    List<ColumnProperty> changed = new ArrayList<>();
    Map<ColumnProperty, Expression<?>> computed = new LinkedHashMap<>();
    for (ColumnProperty property : mapper.columnProperties()) {
      Expression<?> expression = computed(state, property);
      if (expression != null) {
        computed.put(property, expression);
      } else if (isChanged(state, property)) {
        changed.add(property);
      }
    }
    return withDefaults(mapper, new RowShape(changed, computed));
  }

  private static RowShape withDefaults(Mapper<?> mapper, RowShape changed) {
    if (changed.isEmpty() || mapper.table().updateDefaults().isEmpty()) {
      return changed;
    }
    List<ColumnProperty> all = mapper.columnProperties().stream()
        .filter(property -> changed.columns().contains(property)
            || ProgramDefaults.fillsUpdate(property) && !changed.computed().containsKey(property))
        .toList();
    return new RowShape(all, changed.computed());
  }

  private boolean isChanged(InstanceState state, ColumnProperty property) {
    KeySync sync = syncs.find(state, property.slot());
    JoinPair pair = sync == null ? null : sync.pairAt(property.slot());
    if (sync != null && pair != null) {
      return values.changes(sync, pair);
    }
    return !onlyFollowing
        && state.isWritten(property.slot())
        && state.history(property.slot()).hasChanges();
  }

  private @Nullable Expression<?> computed(InstanceState state, ColumnProperty property) {
    return onlyFollowing ? null : changes.computed().find(state, property.slot());
  }

  /** All that the new instance has; the key is the same. */
  private RowShape replacingShape(InstanceState state) {
    RowShape all = insertShape(state);
    VersionProperty version = FlushPlanner.mapper(state).version();
    return new RowShape(
        all.columns().stream()
            .filter(property ->
                !property.primaryKey() && (version == null || !version.column().equals(property)))
            .toList(),
        all.computed());
  }

  // --- reasons ---------------------------------------------------------------------------------

  PlannedRow row(InstanceState state, List<@Nullable Object> rowValues, List<Reason> reasons) {
    return new PlannedRow(values.subject(state), rowValues, reasons);
  }

  List<Reason> reasonsToInsert(InstanceState state) {
    List<Reason> reasons = new ArrayList<>();
    reasons.add(changes.inserts().getOrDefault(state, Reason.added()));
    for (KeySync sync : syncs.of(state)) {
      Instrumented parent = sync.parent();
      if (parent != null && changes.inserts().containsKey(InstanceState.of(parent))) {
        reasons.add(new Reason(
            Reason.Kind.AFTER,
            "%s by %s".formatted(values.subject(InstanceState.of(parent)), sync.cause())));
      }
    }
    return reasons;
  }

  List<Reason> reasonsToUpdate(InstanceState state, RowShape shape) {
    List<Reason> reasons = new ArrayList<>();
    InstanceState before = replaced.get(state);
    if (before != null) {
      reasons.add(new Reason(Reason.Kind.REPLACES, values.subject(before)));
      return reasons;
    }
    for (ColumnProperty property : shape.columns()) {
      KeySync sync = syncs.find(state, property.slot());
      if (sync != null) {
        reasons.add(Reason.of(Reason.Kind.FOLLOWS, sync.cause()));
      } else if (isChanged(state, property)) {
        reasons.add(new Reason(Reason.Kind.CHANGED, property.name()));
      }
    }
    shape
        .computed()
        .keySet()
        .forEach(property -> reasons.add(new Reason(Reason.Kind.COMPUTED, property.name())));
    return reasons;
  }

  List<PlannedRow> linkRows(RelationshipProperty relationship, List<Link> links, Reason.Kind kind) {
    List<PlannedRow> rows = new ArrayList<>();
    for (Link link : links) {
      InstanceState holder = InstanceState.of(link.holder());
      List<@Nullable Object> keys = new ArrayList<>();
      relationship
          .holderPairs()
          .forEach(
              pair -> keys.add(HiddenValue.of(pair.key(), values.keyValue(holder, pair.key()))));
      InstanceState target = InstanceState.of(link.target());
      relationship
          .targetPairs()
          .forEach(
              pair -> keys.add(HiddenValue.of(pair.key(), values.keyValue(target, pair.key()))));
      Reason reason =
          new Reason(kind, "%s of %s".formatted(relationship.name(), values.subject(holder)));
      rows.add(row(target, keys, List.of(reason)));
    }
    return rows;
  }

  List<Reason> reasonsToDelete(InstanceState state) {
    return List.of(changes.deletes().getOrDefault(state, Reason.deleted()));
  }
}
