package dev.aludel.orm;

import dev.aludel.instrument.InstanceState;
import java.util.LinkedHashSet;
import java.util.Map;
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
    formerKeys.keySet().forEach(workspace.identityMap()::remove);
    formerKeys.forEach((state, key) -> {
      state.key(key);
      if (!added.contains(state) && state.owner() == owner && !state.isDeleted()) {
        workspace.identityMap().put(state);
      }
    });
  }
}
