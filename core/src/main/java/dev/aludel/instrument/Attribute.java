package dev.aludel.instrument;

import org.jspecify.annotations.Nullable;

/** One mapped attribute of a class: what writing it sets in motion. Made by the mapper; shared between threads. */
public abstract sealed class Attribute
    permits ScalarAttribute, ReferenceAttribute, CollectionAttribute {

  private final ClassManager manager;
  private final int slot;
  private final boolean activeHistory;
  private final AttributeEvent set = new AttributeEvent(this, AttributeEvent.Kind.SET);
  private final AttributeEvent append = new AttributeEvent(this, AttributeEvent.Kind.APPEND);
  private final AttributeEvent remove = new AttributeEvent(this, AttributeEvent.Kind.REMOVE);
  private @Nullable Attribute partner;

  /**
   * @param activeHistory whether a value that is not loaded is loaded before another one is written
   */
  Attribute(ClassManager manager, int slot, boolean activeHistory) {
    this.manager = manager;
    this.slot = slot;
    this.activeHistory = activeHistory;
  }

  public final ClassManager manager() {
    return manager;
  }

  public final int slot() {
    return slot;
  }

  public final String name() {
    return manager.attributeName(slot);
  }

  /** The other side of a two-way relationship, or null. */
  public final @Nullable Attribute partner() {
    return partner;
  }

  /** Makes the two attributes the sides of one relationship. Called while mappers are configured, before any use. */
  public final void partnerWith(Attribute other) {
    partner = other;
    other.partner = this;
  }

  final AttributeEvent token(AttributeEvent.Kind kind) {
    return switch (kind) {
      case SET -> set;
      case APPEND -> append;
      case REMOVE -> remove;
    };
  }

  /** Whether somebody wants to see each value that the program sets. */
  boolean isFiltered() {
    return false;
  }

  /** The program assigns {@code value}: answers what the field shall hold. */
  abstract @Nullable Object assign(
      Instrumented owner, @Nullable Object value, AttributeEvent cause);

  /** The other side has begun to point at {@code owner}: follow it. */
  abstract void link(Instrumented owner, Instrumented value, AttributeEvent cause);

  /** The other side no longer points at {@code owner}: follow it. */
  abstract void unlink(Instrumented owner, Instrumented value, AttributeEvent cause);

  /** What to keep of a value as the old one. */
  abstract @Nullable Object snapshot(@Nullable Object value);

  abstract AttributeHistory history(Instrumented owner, InstanceState state);

  /** Loads the value that is about to be replaced, if the attribute is to know it and a session can. */
  final void loadOld(InstanceState state) {
    StateOwner owner = state.owner();
    if (activeHistory
        && owner != null
        && state.hasIdentity()
        && state.isUnloaded(slot)
        && !state.isWritten(slot)) {
      owner.loadOld(state, slot);
    }
  }

  final void recordChange(Instrumented owner) {
    InstanceState state = InstanceState.find(owner);
    if (state != null) {
      state.recordChange(owner, slot);
    }
  }

  final void announceRelated(Instrumented owner, Instrumented child) {
    InstanceState state = InstanceState.find(owner);
    if (state != null && state.owner() != null) {
      state.owner().related(state, this, child);
    }
  }

  final void announceUnrelated(Instrumented owner, Instrumented child) {
    InstanceState state = InstanceState.find(owner);
    if (state != null && state.owner() != null) {
      state.owner().unrelated(state, this, child);
    }
  }

  @Override
  public final String toString() {
    return manager.type().getSimpleName() + "." + name();
  }
}
