package dev.aludel.instrument;

import org.jspecify.annotations.Nullable;

/** An attribute that holds another mapped instance: many-to-one or one-to-one. */
public final class ReferenceAttribute extends Attribute {

  private final @Nullable ValueFilter filter;

  /**
   * @param filter what the values go through that the program sets, or null
   * @param activeHistory whether a reference that is not loaded is loaded before another one is written
   */
  public ReferenceAttribute(
      ClassManager manager, int slot, @Nullable ValueFilter filter, boolean activeHistory) {
    super(manager, slot, activeHistory);
    this.filter = filter;
  }

  @Override
  @Nullable
  Object assign(Instrumented owner, @Nullable Object value, AttributeEvent cause) {
    return filter == null || cause.attribute() != this
        ? point(owner, value, cause)
        : point(owner, filter.apply(owner, value), cause);
  }

  private @Nullable Object point(Instrumented owner, @Nullable Object value, AttributeEvent cause) {
    InstanceState state = InstanceState.find(owner);
    if (state != null) {
      loadOld(state);
    }
    Object old = current(owner);
    recordChange(owner);
    if (old == value) {
      return value;
    }
    if (old instanceof Instrumented former) {
      leave(owner, former, cause);
      if (value == null) {
        announceLeft(owner, former, cause);
      }
    }
    if (value instanceof Instrumented next) {
      join(owner, next, cause);
    }
    return value;
  }

  @Override
  void link(Instrumented owner, Instrumented value, AttributeEvent cause) {
    owner.$aludel_set(slot(), assign(owner, value, cause));
  }

  @Override
  void unlink(Instrumented owner, Instrumented value, AttributeEvent cause) {
    InstanceState state = InstanceState.find(owner);
    if (state != null) {
      loadOld(state);
    }
    boolean unloaded = state != null && state.isUnloaded(slot());
    boolean points =
        state != null && unloaded ? mayPointAt(state, value) : owner.$aludel_get(slot()) == value;
    if (!points) {
      return;
    }
    recordChange(owner);
    owner.$aludel_set(slot(), null);
  }

  /** Whether a reference that is not loaded may be to that instance: by what is in memory, or for it has a row at all. */
  private boolean mayPointAt(InstanceState state, Instrumented value) {
    StateOwner holder = state.owner();
    Instrumented known = holder == null ? null : holder.peek(state, slot());
    if (known != null) {
      return known == value;
    }
    InstanceState target = InstanceState.find(value);
    return target != null && target.hasIdentity();
  }

  private void leave(Instrumented owner, Instrumented former, AttributeEvent cause) {
    Attribute partner = partner();
    if (partner != null && !cause.is(partner, AttributeEvent.Kind.REMOVE)) {
      partner.unlink(former, owner, token(AttributeEvent.Kind.SET));
    }
    if (cause.attribute() == this) {
      announceUnrelated(owner, former);
    }
  }

  /** One that left its parent's collection for no other is gone from there as if the program had taken it out. */
  private void announceLeft(Instrumented owner, Instrumented former, AttributeEvent cause) {
    Attribute partner = partner();
    if (partner != null && cause.attribute() == this) {
      partner.announceUnrelated(former, owner);
    }
  }

  private void join(Instrumented owner, Instrumented next, AttributeEvent cause) {
    Attribute partner = partner();
    if (partner != null && cause.attribute() != partner) {
      partner.link(next, owner, token(AttributeEvent.Kind.SET));
    }
    if (cause.attribute() == this) {
      announceRelated(owner, next);
    }
  }

  private @Nullable Object current(Instrumented owner) {
    InstanceState state = InstanceState.find(owner);
    if (state != null && state.isUnloaded(slot())) {
      return state.owner() == null ? null : state.owner().peek(state, slot());
    }
    return owner.$aludel_get(slot());
  }

  @Override
  @Nullable
  Object snapshot(@Nullable Object value) {
    return value;
  }

  @Override
  AttributeHistory history(Instrumented owner, InstanceState state) {
    return state.scalarHistory(owner, slot(), (old, now) -> old == now);
  }
}
