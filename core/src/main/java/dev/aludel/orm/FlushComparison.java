package dev.aludel.orm;

import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.instrument.StateOwner;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.Mapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds changes that no code told of: keeps a copy of the column values of each instance as its row has them, and looks
 * at a flush what has become different. An instance that was written unseen looks clean, so all are held. Mutable, for
 * the thread of its session.
 */
final class FlushComparison {

  private static final Object UNKNOWN = new Object();

  private final StateOwner session;
  private final Map<InstanceState, Copy> copies = new IdentityHashMap<>();

  /** The instance, and what its row has, by slot. */
  private record Copy(Instrumented instance, @Nullable Object[] values) {}

  FlushComparison(StateOwner session) {
    this.session = session;
  }

  /** Takes what is loaded now and was not known before. */
  void loaded(InstanceState state) {
    Instrumented instance = state.instance();
    if (instance != null && state.hasIdentity()) {
      take(state, copies.computeIfAbsent(state, any -> unknown(state, instance)));
    }
  }

  /** Takes what is loaded now: a flush has just written it. */
  void flushed(InstanceState state) {
    forget(state);
    loaded(state);
  }

  void forget(InstanceState state) {
    copies.remove(state);
  }

  /** The attribute is read again, and may be something else then. */
  void forget(InstanceState state, int slot) {
    Copy copy = copies.get(state);
    if (copy != null) {
      copy.values()[slot] = UNKNOWN;
    }
  }

  /** Records what has become different since. */
  void recordDifferences() {
    for (Map.Entry<InstanceState, Copy> entry : List.copyOf(copies.entrySet())) {
      InstanceState state = entry.getKey();
      if (state.owner() != session || !state.hasIdentity() || state.isDeleted()) {
        forget(state);
      } else {
        recordDifferences(state, entry.getValue());
      }
    }
  }

  private static void recordDifferences(InstanceState state, Copy copy) {
    Instrumented instance = copy.instance();
    for (int slot : comparable(state)) {
      Object before = copy.values()[slot];
      Object now = instance.$aludel_get(slot);
      if (before != UNKNOWN && !Objects.deepEquals(before, now)) {
        instance.$aludel_set(slot, before);
        state.write(instance, slot, now);
      }
    }
  }

  private static void take(InstanceState state, Copy copy) {
    for (int slot : comparable(state)) {
      if (copy.values()[slot] == UNKNOWN) {
        copy.values()[slot] = copied(copy.instance().$aludel_get(slot));
      }
    }
  }

  /** The slots of columns whose fields have what the row has, as far as anybody knows. */
  private static List<Integer> comparable(InstanceState state) {
    List<Integer> slots = new ArrayList<>();
    for (ColumnProperty column : Mapper.of(state.manager().type()).columnProperties()) {
      if (!state.isUnloaded(column.slot()) && !state.isWritten(column.slot())) {
        slots.add(column.slot());
      }
    }
    return slots;
  }

  private static Copy unknown(InstanceState state, Instrumented instance) {
    @Nullable Object[] values = new Object[state.manager().slotCount()];
    Arrays.fill(values, UNKNOWN);
    return new Copy(instance, values);
  }

  private static @Nullable Object copied(@Nullable Object value) {
    if (value instanceof Object[] array) {
      return array.clone();
    }
    if (value instanceof Date date) {
      return date.clone();
    }
    return value instanceof byte[] bytes ? bytes.clone() : value;
  }
}
