package dev.aludel.instrument;

import dev.aludel.error.DetachedInstanceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a clone an instance of its own. It comes with the state of its original, and with null or zero where an
 * attribute was not loaded: that is loaded now, or is missed aloud when somebody reads it.
 */
final class CloneRepair {

  private static final Set<Object> ZEROS = Set.of(false, (byte) 0, '\0', (short) 0, 0, 0L, 0f, 0d);

  private CloneRepair() {}

  /** Right after {@code clone()}, when the original is still as it was. */
  static void repair(Instrumented original, Instrumented clone) {
    InstanceState state = InstanceState.find(original);
    becomeNew(clone);
    if (state == null) {
      separate(clone);
      return;
    }
    List<Integer> missing = new ArrayList<>();
    for (int slot : unloaded(state)) {
      if (isLoadable(state, slot)) {
        clone.$aludel_set(slot, original.$aludel_get(slot));
      } else {
        missing.add(slot);
      }
    }
    separate(clone);
    miss(clone, missing, state);
  }

  /**
   * Some time after a clone was made where no code was rewritten. What is null or zero in it may not have been loaded
   * then: it gets what the row of the original has.
   *
   * @param state that of the original, which may be collected by now
   */
  static void adopt(Instrumented clone, InstanceState state) {
    boolean lacking = (clone.$aludel_flags() & Flags.READS) != 0;
    becomeNew(clone);
    if (!lacking) {
      separate(clone);
      return;
    }
    Instrumented original = state.instance();
    List<Integer> missing = new ArrayList<>();
    for (int slot = 0; slot < state.manager().slotCount(); slot++) {
      if (mayLack(clone, state, slot)) {
        if (original == null || !isLoadable(state, slot) || isOfUnknownRow(state, slot)) {
          missing.add(slot);
        } else {
          clone.$aludel_set(slot, ofRow(original, state, slot));
        }
      }
    }
    separate(clone);
    miss(clone, missing, state);
  }

  /** A tracked collection tells of its changes for the original: the clone gets a plain one with the same elements. */
  private static void separate(Instrumented clone) {
    ClassManager manager = ClassManager.of(clone.getClass());
    for (int slot = 0; slot < manager.slotCount(); slot++) {
      if (manager.attribute(slot) instanceof CollectionAttribute attribute
          && clone.$aludel_get(slot) instanceof TrackedCollection shared) {
        clone.$aludel_set(slot, attribute.plain(shared.elements()));
      }
    }
  }

  private static void becomeNew(Instrumented clone) {
    clone.$aludel_state(null);
    clone.$aludel_flags(0);
  }

  private static void miss(Instrumented clone, List<Integer> missing, InstanceState original) {
    if (!missing.isEmpty()) {
      InstanceState state = InstanceState.of(clone);
      missing.forEach(state::expire);
      state.loadOptions(
          original.loadOptions() instanceof Origin before
              ? before
              : new Origin(String.valueOf(original.identity())));
    }
  }

  private static List<Integer> unloaded(InstanceState state) {
    List<Integer> unloaded = new ArrayList<>();
    for (int slot = 0; slot < state.manager().slotCount(); slot++) {
      if (state.isUnloaded(slot)) {
        unloaded.add(slot);
      }
    }
    return unloaded;
  }

  /** Whether the attribute is loaded, be it just now. */
  private static boolean isLoadable(InstanceState state, int slot) {
    if (state.isUnloaded(slot) && state.hasIdentity() && state.owner() != null) {
      state.ensureLoaded(slot);
    }
    return !state.isUnloaded(slot);
  }

  private static boolean isOfUnknownRow(InstanceState state, int slot) {
    AttributeHistory history = state.history(slot);
    return !history.added().isEmpty() && history.deleted().isEmpty();
  }

  private static @Nullable Object ofRow(Instrumented original, InstanceState state, int slot) {
    AttributeHistory history = state.history(slot);
    boolean scalar = state.manager().attribute(slot) instanceof ScalarAttribute;
    return scalar && !history.deleted().isEmpty()
        ? history.deleted().get(0)
        : original.$aludel_get(slot);
  }

  /** Zero may be a value that was never loaded; an expired one keeps what it was. */
  private static boolean mayLack(Instrumented clone, InstanceState state, int slot) {
    Object value = clone.$aludel_get(slot);
    boolean primitive = state.manager().fields().get(slot).getType().isPrimitive();
    return primitive ? state.isUnloaded(slot) || ZEROS.contains(value) : value == null;
  }

  /** In the place of what a query said about loading: whose clone an instance is that lacks attributes. */
  record Origin(String identity) {

    DetachedInstanceException notLoaded(ClassManager manager, int slot) {
      return DetachedInstanceException.clonedUnloaded(
          manager.type().getSimpleName(), manager.attributeName(slot), identity);
    }
  }
}
