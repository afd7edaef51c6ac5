package dev.aludel.orm;

import dev.aludel.error.AludelException;
import dev.aludel.instrument.AttributeHistory;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.mapping.Cascade;
import dev.aludel.mapping.Direction;
import dev.aludel.mapping.InstanceListener;
import dev.aludel.mapping.Mapper;
import dev.aludel.mapping.RelationshipProperty;
import dev.aludel.mapping.VersionProperty;
import dev.aludel.orm.flush.ChangeSet;
import dev.aludel.orm.flush.ChangedKeys;
import dev.aludel.orm.flush.FlushListener;
import dev.aludel.orm.flush.FlushPlan;
import dev.aludel.orm.flush.FlushPlanner;
import dev.aludel.orm.flush.FlushRun;
import dev.aludel.orm.flush.KeyChange;
import dev.aludel.orm.flush.KeyChanges;
import dev.aludel.orm.flush.Reason;
import dev.aludel.orm.flush.RelatedInstances;
import dev.aludel.orm.loading.RowRefresher;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Brings the work of a session to the database: settles orphans, plans, executes, and books what was done. */
final class Flusher {

  private final Session session;
  private final Workspace workspace;

  Flusher(Session session) {
    this.session = session;
    workspace = session.workspace();
  }

  /** Settles what the changes entail, so that they can be planned. May load. */
  void prepare() {
    workspace.pending().keySet().forEach(InstanceState::requireLoaded);
    settleOrphans();
    requireVersions();
    requireReferencesToLetGo();
    loadReferringToChangedKeys();
  }

  FlushPlan plan() {
    return FlushPlanner.plan(workspace.changes(), session.dialect());
  }

  void flush(SessionTransaction transaction) {
    session.listeners().tell(listener -> listener.beforeFlush(session));
    prepare();
    announce(workspace.pending().keySet(), InstanceListener::beforeInsert);
    announce(workspace.modified(), InstanceListener::beforeUpdate);
    announce(workspace.toDelete().keySet(), InstanceListener::beforeDelete);
    ChangeSet changes = workspace.changes();
    TransactionScope scope = transaction.scope();
    FlushPlan plan = execute(changes, transaction);
    session.listeners().toTheEnd(() -> book(changes, scope));
    announce(changes.inserts().keySet(), InstanceListener::inserted);
    announce(changes.updates(), InstanceListener::updated);
    announce(changes.deletes().keySet(), InstanceListener::deleted);
    session.listeners().tell(listener -> listener.flushed(session, plan));
  }

  /** A rollback needs all of it, be it that a listener fails at some. */
  private void book(ChangeSet changes, TransactionScope scope) {
    changes.deletes().keySet().forEach(state -> bookDelete(state, scope));
    changes.inserts().keySet().forEach(state -> bookInsert(state, scope));
    Set<InstanceState> updates = new LinkedHashSet<>(changes.updates());
    updates.addAll(workspace.modified()); // whose foreign keys have followed
    updates.forEach(state -> bookUpdate(state, scope));
  }

  private static void announce(
      Collection<InstanceState> states, BiConsumer<InstanceListener<Object>, Object> event) {
    for (InstanceState state : List.copyOf(states)) {
      for (InstanceListener<Object> listener : mapper(state).listeners()) {
        event.accept(listener, state.requireInstance());
      }
    }
  }

  /** Passes on what a flush does to instances: to what a rollback needs, and to the identity map. */
  private final class Listener implements FlushListener {

    private final TransactionScope scope;

    Listener(TransactionScope scope) {
      this.scope = scope;
    }

    @Override
    public void valueMade(InstanceState state, int slot, @Nullable Object before) {
      scope.valueMade(state, slot, before);
    }

    /** To those that refer to the rows, and where that is their key to those that refer to them. */
    @Override
    public void keysChanged(Map<InstanceState, Object> keys) {
      List<KeyChange> changes = new ArrayList<>(keys.size());
      keys.forEach((state, key) -> {
        changes.add(new KeyChange(state, state.requireIdentity().key(), key));
        rekey(state, key);
      });
      KeyChanges.follow(changes, workspace.all(), this, this::rekey);
    }

    private void rekey(InstanceState state, Object key) {
      scope.keyChanged(state);
      workspace.rekey(state, key);
    }
  }

  /** Those that refer to a changed key, and that the database does not correct, are loaded. */
  private void loadReferringToChangedKeys() {
    for (InstanceState state : workspace.modified()) {
      for (RelationshipProperty relationship : mapper(state).writtenRelationships()) {
        if (relationship.isCollection()
            && state.isUnloaded(relationship.slot())
            && ChangedKeys.concern(state, relationship)) {
          session.owner().load(state, relationship.slot());
        }
      }
    }
  }

  /** A version that was never loaded, or was forgotten, is read before the row is written. */
  private void requireVersions() {
    List<InstanceState> written = new ArrayList<>(workspace.modified());
    written.removeIf(state -> !state.isModified()); // all of it was expired since
    written.addAll(workspace.toDelete().keySet());
    for (InstanceState state : written) {
      VersionProperty version = mapper(state).version();
      if (version != null && state.isUnloaded(version.column().slot())) {
        session.owner().load(state, version.column().slot());
      }
    }
    for (InstanceState child : following()) {
      VersionProperty version = mapper(child).version();
      if (version != null
          && child.hasIdentity()
          && child.owner() == session.owner()
          && child.isUnloaded(version.column().slot())) {
        RowRefresher.tryRefresh(session.loading(), child);
      }
    }
  }

  /** Those whose foreign keys are written since a collection of another instance changes, or goes with it. */
  private List<InstanceState> following() {
    List<InstanceState> children = new ArrayList<>();
    for (InstanceState state : workspace.modified()) {
      for (RelationshipProperty relationship : mapper(state).writtenRelationships()) {
        if (leadsToVersions(relationship)) {
          AttributeHistory history = state.history(relationship.slot());
          history.added().forEach(child -> addState(child, children));
          history.deleted().forEach(child -> addState(child, children));
        }
      }
    }
    for (InstanceState state : workspace.toDelete().keySet()) {
      for (RelationshipProperty relationship : mapper(state).writtenRelationships()) {
        if (leadsToVersions(relationship)) {
          RelatedInstances.of(state, relationship).forEach(child -> addState(child, children));
        }
      }
    }
    return children;
  }

  private static boolean leadsToVersions(RelationshipProperty relationship) {
    return relationship.direction() == Direction.ONE_TO_MANY
        && relationship.target().version() != null;
  }

  private static void addState(@Nullable Object instance, List<InstanceState> states) {
    if (instance instanceof Instrumented one && InstanceState.find(one) != null) {
      states.add(InstanceState.of(one));
    }
  }

  private FlushPlan execute(ChangeSet changes, SessionTransaction transaction) {
    FlushRecord record = FlushRecord.begun();
    long before = transaction.connection().statementCount();
    boolean done = false;
    try {
      FlushPlan plan = FlushPlanner.plan(changes, session.dialect());
      new FlushRun(
              transaction.connection(), new Listener(transaction.scope()), session.writtenLines())
          .execute(plan);
      done = true;
      return plan;
    } catch (AludelException e) {
      e.causedAt(transaction.connection().origin());
      throw e;
    } finally {
      record.done(changes, transaction.connection().statementCount() - before, !done);
    }
  }

  /** Rows that are deleted together are asked whether they refer to each other by a post-update. */
  private void requireReferencesToLetGo() {
    for (InstanceState state : workspace.toDelete().keySet()) {
      for (RelationshipProperty relationship : mapper(state).writtenRelationships()) {
        if (relationship.isPostUpdate()
            && relationship.direction() == Direction.MANY_TO_ONE
            && relationship.pairs().stream()
                .anyMatch(pair -> state.isUnloaded(pair.local().slot()))) {
          RowRefresher.tryRefresh(session.loading(), state);
        }
      }
    }
  }

  /** What was taken out of a relationship with delete-orphan and put into no other one is deleted. */
  private void settleOrphans() {
    Set<Object> adopted = adopted();
    for (InstanceState state : workspace.modified()) {
      for (RelationshipProperty relationship : mapper(state).writtenRelationships()) {
        if (relationship.cascades(Cascade.DELETE_ORPHAN)) {
          for (Object gone : state.history(relationship.slot()).deleted()) {
            if (gone instanceof Instrumented child
                && !adopted.contains(child)
                && !hasOtherParent(child, relationship)) {
              deleteOrphan(child, relationship);
            }
          }
        }
      }
    }
  }

  /** What was put into a relationship with delete-orphan since the last flush. */
  private Set<Object> adopted() {
    Set<Object> adopted = Collections.newSetFromMap(new IdentityHashMap<>());
    List<InstanceState> parents = new ArrayList<>(workspace.pending().keySet());
    parents.addAll(workspace.modified());
    for (InstanceState state : parents) {
      for (RelationshipProperty relationship : mapper(state).writtenRelationships()) {
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

  private void deleteOrphan(Instrumented child, RelationshipProperty relationship) {
    InstanceState state = InstanceState.of(child);
    if (!state.hasIdentity()) {
      workspace.forget(state);
    } else if (state.owner() == session.owner() && !state.isDeleted()) {
      session.delete(child, Reason.of(Reason.Kind.ORPHANED, relationship));
    }
  }

  private void bookInsert(InstanceState state, TransactionScope scope) {
    Instrumented instance = state.requireInstance();
    workspace.inserted(
        state, Objects.requireNonNull(mapper(state).keyOf(instance), "key of an inserted row"));
    for (RelationshipProperty relationship : mapper(state).relationships()) {
      if (instance.$aludel_get(relationship.slot()) == null) {
        state.expire(relationship.slot());
      }
    }
    FlushComparison comparison = session.comparison();
    if (comparison != null) {
      comparison.flushed(state);
    }
    scope.inserted(state);
  }

  private void bookUpdate(InstanceState state, TransactionScope scope) {
    workspace.updated(state);
    scope.touched(state);
    FlushComparison comparison = session.comparison();
    if (comparison != null) {
      comparison.flushed(state);
    }
  }

  private void bookDelete(InstanceState state, TransactionScope scope) {
    workspace.deleted(state);
    scope.deleted(state);
  }

  private static Mapper<?> mapper(InstanceState state) {
    return Mapper.of(state.manager().type());
  }
}
