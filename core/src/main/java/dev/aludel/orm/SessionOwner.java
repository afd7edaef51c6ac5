package dev.aludel.orm;

import dev.aludel.engine.ProgramLine;
import dev.aludel.error.AludelException;
import dev.aludel.instrument.Attribute;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.instrument.OwnerEnd;
import dev.aludel.instrument.Provenance;
import dev.aludel.instrument.StateContexts;
import dev.aludel.instrument.StateOwner;
import dev.aludel.mapping.Cascade;
import dev.aludel.mapping.Mapper;
import dev.aludel.mapping.RelationshipProperty;
import dev.aludel.orm.flush.Reason;
import dev.aludel.orm.flush.WrittenLines;
import dev.aludel.orm.loading.LazyLoader;
import dev.aludel.orm.loading.RowRefresher;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What a session answers to the instances that it holds. */
final class SessionOwner implements StateOwner {

  private final Session session;
  private final boolean remembersLines;
  private final OwnerEnd end = new OwnerEnd();
  private final StateContexts contexts;
  private @Nullable Class<?> loading; // whose attribute is being loaded

  /**
   * @param remembersLines whether instances know where they were loaded, and where their session has let go of them; else
   *     they know the former only while lazy loads are listened to
   */
  SessionOwner(Session session, boolean remembersLines) {
    this.session = session;
    this.remembersLines = remembersLines;
    contexts = new StateContexts(this, remembersLines ? end : null);
  }

  Session session() {
    return session;
  }

  @Override
  public StateContexts contexts() {
    return contexts;
  }

  /** Where instances come from that a query of this moment makes; null unless somebody wants to know. */
  @Nullable
  Provenance provenance() {
    return remembersLines || LazyLoads.isHeard() ? new Provenance(line(), end) : null;
  }

  /** A lazy load within which this happens says who reads the attribute, and not which getter of its class does. */
  private @Nullable StackTraceElement line() {
    return loading == null ? ProgramLine.current() : ProgramLine.outside(loading);
  }

  /** The session lets go of all its instances, in that way. */
  void ends(String how) {
    if (remembersLines || LazyLoads.isHeard()) {
      end.set(how, ProgramLine.current());
    }
  }

  @Override
  public void load(InstanceState state, int slot) {
    session.guard().enter();
    try {
      loadInside(state, slot);
    } finally {
      session.guard().leave();
    }
  }

  @Override
  public void loadOld(InstanceState state, int slot) {
    session.inside(() -> session.withoutAutoflush(() -> load(state, slot)));
  }

  private void loadInside(InstanceState state, int slot) {
    RelationshipProperty relationship = mapper(state).relationshipAt(slot);
    if (relationship != null) {
      session.autoflush();
    } else if (state.isAwaiting(slot)) {
      session.flush(); // the database has to compute it first
    }
    LazyLoadRecord record = LazyLoadRecord.begun();
    LazyLoad told = LazyLoads.isHeard() ? LazyLoad.of(session, state, slot, relationship) : null;
    Class<?> outer = loading;
    long before = session.transactions().statementCount();
    loading = state.manager().type();
    LazyLoads.begins(told);
    int together = 1;
    try {
      together = load(state, slot, relationship);
    } catch (AludelException e) {
      e.causedAt(session.transactions().origin());
      throw e;
    } finally {
      loading = outer;
      long sent = session.transactions().statementCount() - before;
      record.done(state, slot, sent);
      LazyLoads.ended(told, sent, together);
    }
    session.transactions().touched(state);
  }

  private int load(InstanceState state, int slot, @Nullable RelationshipProperty relationship) {
    boolean forProgram = !session.guard().isOwnWork();
    return relationship == null
        ? RowRefresher.refreshTogether(session.loading(), state, slot, forProgram)
        : LazyLoader.load(session.loading(), state, relationship, forProgram);
  }

  @Override
  public @Nullable Instrumented peek(InstanceState state, int slot) {
    RelationshipProperty relationship = mapper(state).relationshipAt(slot);
    return relationship == null ? null : LazyLoader.peek(session.loading(), state, relationship);
  }

  @Override
  public void changed(InstanceState state) {
    session.guard().enter();
    try {
      session.workspace().addModified(state);
    } finally {
      session.guard().leave();
    }
  }

  @Override
  public boolean watchesWrites() {
    return session.writtenLines() != null;
  }

  @Override
  public void written(InstanceState state, int slot) {
    WrittenLines lines = session.writtenLines();
    if (lines != null && !session.isFlushing()) {
      lines.put(state, slot, ProgramLine.outside(state.manager().type()));
    }
  }

  @Override
  public void related(InstanceState state, Attribute attribute, Instrumented child) {
    RelationshipProperty relationship = mapper(state).relationshipAt(attribute.slot());
    if (relationship != null
        && relationship.cascades(Cascade.SAVE_UPDATE)
        && !isBackInItsPlace(state, attribute, child)) {
      session.add(child, Reason.of(Reason.Kind.CASCADED, relationship));
    }
  }

  /** What is to be deleted and was in the collection already: to sort that is no reason to keep it. */
  private boolean isBackInItsPlace(InstanceState state, Attribute attribute, Instrumented child) {
    InstanceState childState = InstanceState.find(child);
    return childState != null
        && session.workspace().toDelete().containsKey(childState)
        && state.committedValue(attribute.slot()) instanceof Collection<?> before
        && before.stream().anyMatch(element -> element == child);
  }

  @Override
  public void unrelated(InstanceState state, Attribute attribute, Instrumented child) {
    RelationshipProperty relationship = mapper(state).relationshipAt(attribute.slot());
    InstanceState childState = InstanceState.find(child);
    if (relationship != null
        && childState != null
        && relationship.cascades(Cascade.DELETE_ORPHAN)
        && session.workspace().isPending(childState)) {
      session.workspace().forget(childState);
    }
  }

  private static Mapper<?> mapper(InstanceState state) {
    return Mapper.of(state.manager().type());
  }
}
