package dev.aludel.orm;

import dev.aludel.error.UnmappedClassException;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.mapping.Mapper;
import org.jspecify.annotations.Nullable;

/** The door to what Aludel knows of an object: its state, its mapper, its session. Loads nothing. */
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

  /** The session that holds the instance, or null. */
  public static @Nullable Session session(Object instance) {
    return state(instance).owner() instanceof SessionOwner owner ? owner.session() : null;
  }
}
