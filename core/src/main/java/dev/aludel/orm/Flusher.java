package dev.aludel.orm;

import dev.aludel.error.AludelException;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.mapping.Cascade;
import dev.aludel.mapping.Mapper;
import dev.aludel.mapping.RelationshipProperty;
import dev.aludel.orm.flush.ChangeSet;
import dev.aludel.orm.flush.FlushExecutor;
import dev.aludel.orm.flush.FlushPlan;
import dev.aludel.orm.flush.FlushPlanner;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Brings the work of a session to the database: settles orphans, plans, executes, and books what was done. */
final class Flusher {

  private final Session session;
  private final Workspace workspace;

  Flusher(Session session) {
    this.session = session;
    workspace = session.workspace();
  }

  void flush(SessionTransaction transaction) {
    workspace.pending().forEach(InstanceState::requireLoaded);
    settleOrphans();
    ChangeSet changes =
        new ChangeSet(workspace.pending(), workspace.modified(), workspace.toDelete());
    execute(changes, transaction);
    changes.inserts().forEach(state -> bookInsert(state, transaction));
    workspace.modified().forEach(Flusher::bookUpdate);
    FlushComparison comparison = session.comparison();
    if (comparison != null) {
      changes.inserts().forEach(comparison::flushed);
      workspace.modified().forEach(comparison::flushed);
    }
    changes.deletes().forEach(state -> bookDelete(state, transaction));
    workspace.clearWork();
  }

  private static void execute(ChangeSet changes, SessionTransaction transaction) {
    FlushRecord record = FlushRecord.begun();
    long before = transaction.connection().statementCount();
    boolean done = false;
    try {
      FlushPlan plan = FlushPlanner.plan(changes);
      new FlushExecutor(transaction.connection(), transaction).execute(plan);
      done = true;
    } catch (AludelException e) {
      e.causedAt(transaction.connection().origin());
      throw e;
    } finally {
      record.done(changes, transaction.connection().statementCount() - before, !done);
    }
  }

  /** What was taken out of a relationship with delete-orphan and put into no other one is deleted. */
  private void settleOrphans() {
    Set<Object> adopted = adopted();
    for (InstanceState state : workspace.modified()) {
      for (RelationshipProperty relationship : mapper(state).relationships()) {
        if (relationship.cascades(Cascade.DELETE_ORPHAN)) {
          for (Object gone : state.history(relationship.slot()).deleted()) {
            if (gone instanceof Instrumented child
                && !adopted.contains(child)
                && !hasOtherParent(child, relationship)) {
              deleteOrphan(child);
            }
          }
        }
      }
    }
  }

  /** What was put into a relationship with delete-orphan since the last flush. */
  private Set<Object> adopted() {
    Set<Object> adopted = Collections.newSetFromMap(new IdentityHashMap<>());
    List<InstanceState> parents = workspace.pending();
    parents.addAll(workspace.modified());
    for (InstanceState state : parents) {
      for (RelationshipProperty relationship : mapper(state).relationships()) {
        if (relationship.cascades(Cascade.DELETE_ORPHAN)) {
          adopted.addAll(state.history(relationship.slot()).added());
        }
      }
    }
    return adopted;
  }

  private static boolean hasOtherParent(Instrumented child, RelationshipProperty relationship) {
    RelationshipProperty back = relationship.partner();
    return back != null
        && !InstanceState.of(child).isUnloaded(back.slot())
        && child.$aludel_get(back.slot()) != null;
  }

  private void deleteOrphan(Instrumented child) {
    InstanceState state = InstanceState.of(child);
    if (!state.hasIdentity()) {
      workspace.forget(state);
    } else if (state.owner() == session.owner() && !state.isDeleted()) {
      session.delete(child);
    }
  }

  private void bookInsert(InstanceState state, SessionTransaction transaction) {
    Instrumented instance = state.requireInstance();
    Object key = Objects.requireNonNull(mapper(state).keyOf(instance), "key of an inserted row");
    state.key(key);
    state.commitAll();
    for (RelationshipProperty relationship : mapper(state).relationships()) {
      if (instance.$aludel_get(relationship.slot()) == null) {
        state.expire(relationship.slot());
      }
    }
    workspace.addPersistent(state, session.owner());
    transaction.inserted(state);
  }

  private static void bookUpdate(InstanceState state) {
    state.commitAll();
  }

  private void bookDelete(InstanceState state, SessionTransaction transaction) {
    workspace.identityMap().remove(state);
    state.deleted(true);
    state.commitAll();
    transaction.deleted(state);
  }

  private static Mapper<?> mapper(InstanceState state) {
    return Mapper.of(state.manager().type());
  }
}
