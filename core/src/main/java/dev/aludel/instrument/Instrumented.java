package dev.aludel.instrument;

import org.jspecify.annotations.Nullable;

/**
 * What the agent makes of a mapped class: the door to its state and its raw fields. Programs never implement or call it.
 *
 * <p>Slots number the mapped fields: those of woven superclasses first, then the class's own in the order of their
 * declaration. The names carry the prefix of all members that weaving adds.
 */
public interface Instrumented {

  /** What is known of this instance, or null for one that nothing was ever asked about. */
  @Nullable
  InstanceState $aludel_state();

  void $aludel_state(@Nullable InstanceState state);

  /** For each attribute what the {@link Flags} say; 0 for an instance that behaves as a plain one. */
  int $aludel_flags();

  void $aludel_flags(int flags);

  /** The field's value as it is, boxed; nothing is loaded. */
  @Nullable
  Object $aludel_get(int slot);

  /** Stores into the field, a final one too; nothing is recorded. */
  void $aludel_set(int slot, @Nullable Object value);

  /**
   * A new instance of the same class, made by the constructor that the agent has chosen for loading.
   *
   * @param values by slot, what a row brings; {@link Loading#ABSENT} for what it does not. The constructor may take some
   *     of them; all are to be set afterwards
   */
  Instrumented $aludel_new(@Nullable Object[] values);
}
