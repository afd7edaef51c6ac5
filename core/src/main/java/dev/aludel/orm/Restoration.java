package dev.aludel.orm;

import dev.aludel.instrument.Failures;
import dev.aludel.instrument.InstanceState;
import dev.aludel.orm.flush.FlushListener;
import dev.aludel.orm.flush.KeyChange;
import dev.aludel.orm.flush.KeyChanges;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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

  /** The keys that follow come last: for them the program's own {@code equals} may be called, which may throw. */
  void restore(TransactionScope ended) {
    Set<InstanceState> added = new LinkedHashSet<>(workspace.pending().keySet());
    added.addAll(ended.insertedStates());
    ended.forgetMadeValues(added);
    List<KeyChange> keys = restoreKeys(ended.formerKeys(), added);
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
    followingOnes(keys);
  }

  private List<KeyChange> restoreKeys(
      Map<InstanceState, InstanceState.FormerKey> formerKeys, Set<InstanceState> added) {
    List<KeyChange> changes = new ArrayList<>(formerKeys.size());
    formerKeys.forEach((state, former) -> {
      changes.add(new KeyChange(state, state.requireIdentity().key(), former.value()));
      workspace.identityMap().remove(state);
    });
    formerKeys.forEach((state, former) -> {
      state.restore(former);
      if (!added.contains(state) && state.owner() == owner && !state.isDeleted()) {
        workspace.identityMap().put(state);
      }
    });
    return changes;
  }

  /**
   * Instances that were loaded since have keys that refer to those of then. What fails once, for the stack or the memory
   * was at its end, is tried once more.
   */
  private void followingOnes(List<KeyChange> changes) {
    Failures failures = new Failures();
    failures.of(() -> follow(changes));
    if (failures.any()) {
      failures.of(() -> follow(changes));
    }
    failures.throwIfAny();
  }

  private void follow(List<KeyChange> changes) {
    KeyChanges.follow(changes, workspace.all(), FlushListener.NOBODY, workspace::rekey);
  }
}
