package dev.aludel.orm;

import dev.aludel.instrument.InstanceState;
import dev.aludel.orm.flush.FlushListener;
import dev.aludel.orm.flush.KeyChange;
import dev.aludel.orm.flush.KeyChanges;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Takes back in memory what a rollback has taken back in the database (the rules are SQLAlchemy's): what was added is
 * transient, without what the flush gave it; what was deleted is persistent; rows have the keys that they had; and what
 * may have changed is read again when it is next used.
 */
final class Restoration {

  private final Workspace workspace;
  private final SessionOwner owner;

  Restoration(Workspace workspace, SessionOwner owner) {
    this.workspace = workspace;
    this.owner = owner;
  }

  void restore(TransactionScope ended) {
    Set<InstanceState> added = new LinkedHashSet<>(workspace.pending().keySet());
    added.addAll(ended.insertedStates());
    ended.forgetMadeValues(added);
    restoreKeys(ended.formerKeys(), added);
    added.forEach(workspace::makeTransient);
    Set<InstanceState> outdated = new LinkedHashSet<>(workspace.modified());
    outdated.addAll(ended.touchedStates());
    for (InstanceState state : ended.deletedStates()) {
      if (state.instance() != null && !added.contains(state)) {
        workspace.addPersistent(state, owner);
        outdated.add(state);
      }
    }
    workspace.clearWork();
    if (ended.mayConcernAll()) {
      workspace.identityMap().states().forEach(workspace::expire);
    } else {
      outdated.removeAll(added);
      outdated.stream().filter(state -> state.owner() == owner).forEach(workspace::expire);
    }
  }

  private void restoreKeys(Map<InstanceState, Object> formerKeys, Set<InstanceState> added) {
    Map<InstanceState, Object> now = new LinkedHashMap<>();
    formerKeys.keySet().forEach(state -> {
      now.put(state, state.requireIdentity().key());
      workspace.identityMap().remove(state);
    });
    formerKeys.forEach((state, key) -> {
      state.key(key);
      if (!added.contains(state) && state.owner() == owner && !state.isDeleted()) {
        workspace.identityMap().put(state);
      }
    });
    followingOnes(now, formerKeys);
  }

  /** Instances that were loaded since have keys that refer to those of then. */
  private void followingOnes(
      Map<InstanceState, Object> now, Map<InstanceState, Object> formerKeys) {
    List<KeyChange> changes = new ArrayList<>(now.size());
    now.forEach((state, key) ->
        changes.add(new KeyChange(state, key, Objects.requireNonNull(formerKeys.get(state)))));
    KeyChanges.follow(changes, workspace.all(), FlushListener.NOBODY, workspace::rekey);
  }
}
