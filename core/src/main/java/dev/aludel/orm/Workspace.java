package dev.aludel.orm;

import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.StateOwner;
import dev.aludel.orm.identity.IdentityMap;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The instances that a session holds, by what has to happen to them. Mutable, for one thread. */
final class Workspace {

  private final IdentityMap identityMap = new IdentityMap();
  private final Set<InstanceState> pending = new LinkedHashSet<>();
  private final Set<InstanceState> modified = new LinkedHashSet<>();
  private final Set<InstanceState> toDelete = new LinkedHashSet<>();

  IdentityMap identityMap() {
    return identityMap;
  }

  /** New instances whose rows are not inserted yet, in the order in which they were added. */
  List<InstanceState> pending() {
    return new ArrayList<>(pending);
  }

  /** Persistent instances that were written to, in the order of their first write. */
  List<InstanceState> modified() {
    return modified.stream().filter(state -> !toDelete.contains(state)).toList();
  }

  /** Persistent instances whose rows the next flush deletes. */
  List<InstanceState> toDelete() {
    return new ArrayList<>(toDelete);
  }

  boolean hasWork() {
    return !pending.isEmpty() || !modified.isEmpty() || !toDelete.isEmpty();
  }

  void addPending(InstanceState state, StateOwner owner) {
    state.owner(owner);
    state.hold();
    pending.add(state);
  }

  void addPersistent(InstanceState state, StateOwner owner) {
    state.owner(owner);
    identityMap.put(state);
    if (state.isModified()) {
      addModified(state);
    }
  }

  void addModified(InstanceState state) {
    if (state.hasIdentity() && modified.add(state)) {
      state.hold();
    }
  }

  void addToDelete(InstanceState state) {
    if (toDelete.add(state)) {
      state.hold();
    }
  }

  void keepAfterAll(InstanceState state) {
    toDelete.remove(state);
  }

  boolean isToDelete(InstanceState state) {
    return toDelete.contains(state);
  }

  boolean isPending(InstanceState state) {
    return pending.contains(state);
  }

  /** Lets go of an instance; it belongs to no session from then on. */
  void forget(InstanceState state) {
    pending.remove(state);
    modified.remove(state);
    toDelete.remove(state);
    identityMap.remove(state);
    state.owner(null);
    state.release();
  }

  /** What was written to the instance since the last flush is forgotten. */
  void discardChanges(InstanceState state) {
    modified.remove(state);
    state.commitAll();
  }

  /** A flush has written everything. */
  void clearWork() {
    pending.clear();
    modified.clear();
    toDelete.clear();
  }

  /** Every instance that is held, pending ones first. */
  List<InstanceState> all() {
    List<InstanceState> all = pending();
    all.addAll(identityMap.states());
    return all;
  }

  static List<Object> instances(List<InstanceState> states) {
    return states.stream().<Object>map(InstanceState::requireInstance).toList();
  }
}
