package dev.aludel.orm;

import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.StateOwner;
import dev.aludel.orm.flush.ChangeSet;
import dev.aludel.orm.flush.ComputedValues;
import dev.aludel.orm.flush.Reason;
import dev.aludel.orm.flush.WrittenLines;
import dev.aludel.orm.identity.IdentityMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The instances that a session holds, by what has to happen to them. Mutable, for one thread. */
final class Workspace {

  private final IdentityMap identityMap = new IdentityMap();
  private final Map<InstanceState, Reason> pending = new LinkedHashMap<>();
  private final Set<InstanceState> modified = new LinkedHashSet<>();
  private final Map<InstanceState, Reason> toDelete = new LinkedHashMap<>();
  private final ComputedValues computed = new ComputedValues();
  private final SessionListeners listeners;
  private final @Nullable FlushComparison comparison;
  private final @Nullable WrittenLines lines;

  /**
   * @param comparison what finds changes that no code told of, or null
   * @param lines by which lines of the program attributes were written, or null
   */
  Workspace(
      SessionListeners listeners,
      @Nullable FlushComparison comparison,
      @Nullable WrittenLines lines) {
    this.listeners = listeners;
    this.comparison = comparison;
    this.lines = lines;
  }

  IdentityMap identityMap() {
    return identityMap;
  }

  /** New instances whose rows are not inserted yet, in the order in which they were added, and why they are here. */
  Map<InstanceState, Reason> pending() {
    return Collections.unmodifiableMap(pending);
  }

  /** Persistent instances that were written to, in the order of their first write. */
  List<InstanceState> modified() {
    return modified.stream().filter(state -> !toDelete.containsKey(state)).toList();
  }

  /** Persistent instances whose rows the next flush deletes, and why. */
  Map<InstanceState, Reason> toDelete() {
    return Collections.unmodifiableMap(toDelete);
  }

  /** What attributes are to become by SQL expressions. */
  ComputedValues computed() {
    return computed;
  }

  /** What the next flush has to bring to the database. */
  ChangeSet changes() {
    return new ChangeSet(pending, modified(), toDelete, computed);
  }

  boolean hasWork() {
    return !pending.isEmpty() || !modified.isEmpty() || !toDelete.isEmpty();
  }

  void addPending(InstanceState state, StateOwner owner, Reason reason) {
    listeners.changing(state, () -> {
      state.owner(owner);
      state.hold();
      pending.put(state, reason);
    });
    state.watchWrites();
  }

  void addPersistent(InstanceState state, StateOwner owner) {
    listeners.changing(state, () -> {
      state.deleted(false);
      state.owner(owner);
      identityMap.put(state);
    });
    state.watchWrites();
    if (state.isModified()) {
      addModified(state);
    }
    if (comparison != null) {
      comparison.loaded(state);
    }
  }

  void addModified(InstanceState state) {
    if (state.hasIdentity() && !state.isDeleted() && modified.add(state)) {
      state.hold();
    }
  }

  void addToDelete(InstanceState state, Reason reason) {
    if (toDelete.putIfAbsent(state, reason) == null) {
      state.hold();
    }
  }

  void keepAfterAll(InstanceState state) {
    toDelete.remove(state);
  }

  boolean isToDelete(InstanceState state) {
    return toDelete.containsKey(state);
  }

  boolean isPending(InstanceState state) {
    return pending.containsKey(state);
  }

  /** The new instance has its row, with that key. */
  void inserted(InstanceState state, Object key) {
    listeners.changing(state, () -> {
      state.key(key);
      state.commitAll();
      identityMap.put(state);
    });
    pending.remove(state);
    forgetLines(state);
  }

  /** The row of the instance is gone, as far as this transaction goes. */
  void deleted(InstanceState state) {
    listeners.changing(state, () -> {
      identityMap.remove(state);
      state.deleted(true);
      state.commitAll();
    });
    toDelete.remove(state);
    modified.remove(state);
  }

  /** What was changed in the instance is in its row. */
  void updated(InstanceState state) {
    state.commitAll();
    modified.remove(state);
    computed.forget(state);
    forgetLines(state);
  }

  private void forgetLines(InstanceState state) {
    if (lines != null) {
      lines.forget(state);
    }
  }

  /** Lets go of an instance; it belongs to no session from then on. */
  void forget(InstanceState state) {
    listeners.changing(state, () -> letGo(state));
  }

  /** Lets go of an instance that stands for no row any more. */
  void makeTransient(InstanceState state) {
    listeners.changing(state, () -> {
      letGo(state);
      state.becomeTransient();
    });
  }

  private void letGo(InstanceState state) {
    pending.remove(state);
    modified.remove(state);
    toDelete.remove(state);
    computed.forget(state);
    forgetLines(state);
    identityMap.remove(state);
    state.deleted(false);
    state.owner(null);
    state.release();
  }

  /** The instance is read again when it is next used; what was written to it since the last flush is forgotten. */
  void expire(InstanceState state) {
    if (state.hasIdentity()) {
      modified.remove(state);
      computed.forget(state);
      forgetLines(state);
      state.expireAll();
      if (isToDelete(state)) {
        state.hold();
      }
      if (comparison != null) {
        comparison.forget(state);
      }
    }
  }

  /** The row of the instance has another key. */
  void rekey(InstanceState state, Object key) {
    identityMap.remove(state);
    state.key(key);
    identityMap.put(state);
  }

  /** Nothing is to be flushed any more. */
  void clearWork() {
    pending.clear();
    modified.clear();
    toDelete.clear();
    computed.clear();
  }

  /** Every instance that is held, pending ones first. */
  List<InstanceState> all() {
    List<InstanceState> all = new ArrayList<>(pending.keySet());
    all.addAll(identityMap.states());
    return all;
  }

  static List<Object> instances(Collection<InstanceState> states) {
    return states.stream().<Object>map(InstanceState::requireInstance).toList();
  }
}
