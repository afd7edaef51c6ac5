package dev.aludel.orm;

import dev.aludel.engine.ProgramLine;
import dev.aludel.error.AludelException;
import dev.aludel.instrument.Attribute;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.instrument.StateContexts;
import dev.aludel.instrument.StateOwner;
import dev.aludel.mapping.Cascade;
import dev.aludel.mapping.Mapper;
import dev.aludel.mapping.RelationshipProperty;
import dev.aludel.orm.flush.Reason;
import dev.aludel.orm.flush.WrittenLines;
import dev.aludel.orm.loading.LazyLoader;
import dev.aludel.orm.loading.RowRefresher;
import org.jspecify.annotations.Nullable;

/** What a session answers to the instances that it holds. */
final class SessionOwner implements StateOwner {

  private final Session session;
  private final StateContexts contexts = new StateContexts(this);

  SessionOwner(Session session) {
    this.session = session;
  }

  Session session() {
    return session;
  }

  @Override
  public StateContexts contexts() {
    return contexts;
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
    session.noAutoflush(() -> load(state, slot));
  }

  private void loadInside(InstanceState state, int slot) {
    RelationshipProperty relationship = mapper(state).relationshipAt(slot);
    if (relationship != null) {
      session.autoflush();
    } else if (state.isAwaiting(slot)) {
      session.flush(); // the database has to compute it first
    }
    LazyLoadRecord record = LazyLoadRecord.begun();
    long before = session.transactions().statementCount();
    try {
      load(state, slot, relationship);
    } catch (AludelException e) {
      e.causedAt(session.transactions().origin());
      throw e;
    } finally {
      record.done(state, slot, session.transactions().statementCount() - before);
    }
    session.transactions().touched(state);
  }

  private void load(InstanceState state, int slot, @Nullable RelationshipProperty relationship) {
    boolean forProgram = !session.guard().isInsideAgain();
    if (relationship == null) {
      RowRefresher.refreshTogether(session.loading(), state, slot, forProgram);
    } else {
      LazyLoader.load(session.loading(), state, relationship, forProgram);
    }
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
    if (relationship != null && relationship.cascades(Cascade.SAVE_UPDATE)) {
      session.add(child, Reason.of(Reason.Kind.CASCADED, relationship));
    }
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
