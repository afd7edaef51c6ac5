package dev.aludel.orm;

import dev.aludel.error.UnmappedClassException;
import dev.aludel.instrument.Access;
import dev.aludel.instrument.AttributeHistory;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.mapping.Mapper;
import org.jspecify.annotations.Nullable;

/** The door to what Aludel knows of an object: its state, its mapper, its session. */
public final class Inspect {

  private Inspect() {}

  /**
   * The state of an instance: lifecycle, identity, attributes and their histories.
   *
   * @throws UnmappedClassException if its class is not mapped
   */
  public static InstanceState state(Object instance) {
    if (instance instanceof Instrumented mapped) {
      return InstanceState.of(mapped);
    }
    throw UnmappedClassException.of(instance.getClass());
  }

  /**
   * The mapper of a class.
   *
   * @throws UnmappedClassException if no registry maps it
   */
  public static <T> Mapper<T> mapper(Class<T> type) {
    return Mapper.of(type);
  }

  /**
   * What happened to an attribute since the last flush, which is loaded for that if it is not here, without a flush. To look at it as it is,
   * see {@link InstanceState#attribute}.
   *
   * @throws IllegalArgumentException if the class has no such attribute
   * @throws dev.aludel.error.DetachedInstanceException if it would have to be loaded, and no session can
   */
  public static AttributeHistory history(Object instance, String attribute) {
    InstanceState state = state(instance);
    if (!state.attribute(attribute).loaded()) {
      int slot = state.manager().slot(attribute);
      Session session = session(instance);
      if (session == null) {
        Access.read(state.requireInstance(), slot);
      } else {
        session.inside(
            () -> session.withoutAutoflush(() -> Access.read(state.requireInstance(), slot)));
      }
    }
    return state.attribute(attribute).history();
  }

  /** The session that holds the instance, or null. */
  public static @Nullable Session session(Object instance) {
    return state(instance).owner() instanceof SessionOwner owner ? owner.session() : null;
  }
}
