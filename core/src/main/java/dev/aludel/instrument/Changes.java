package dev.aludel.instrument;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a flush or the end of the transaction has yet to settle about one instance: the old values of what changed, the
 * changes to collections that are not loaded, a deleted row; and the instance itself, as it must not be collected before.
 * Mutable; made at the first change and dropped when all is settled, so that a clean instance has none.
 */
final class Changes {

  private static final Object NULL = new Object();
  private static final Object UNKNOWN = new Object();

  private @Nullable Object @Nullable [] old;
  private @Nullable Map<Integer, QueuedChanges> queues;
  private @Nullable Instrumented held;
  private boolean deleted;

  // --- old values ------------------------------------------------------------------------------

  /** Whether an old value is kept for the slot, be it an unknown one. */
  boolean has(int slot) {
    return old != null && old[slot] != null;
  }

  /** Whether the old value that is kept for the slot is known. */
  boolean knows(int slot) {
    return old != null && old[slot] != null && old[slot] != UNKNOWN;
  }

  /** The old value; null also if it is unknown. */
  @Nullable
  Object old(int slot) {
    return old == null || old[slot] == NULL || old[slot] == UNKNOWN ? null : old[slot];
  }

  void keep(ClassManager manager, int slot, @Nullable Object value) {
    values(manager)[slot] = value == null ? NULL : value;
  }

  void keepUnknown(ClassManager manager, int slot) {
    values(manager)[slot] = UNKNOWN;
  }

  private @Nullable Object[] values(ClassManager manager) {
    if (old == null) {
      old = new Object[manager.slotCount()];
    }
    return old;
  }

  // --- collections that are not loaded ---------------------------------------------------------

  QueuedChanges queue(int slot) {
    if (queues == null) {
      queues = new HashMap<>();
    }
    return queues.computeIfAbsent(slot, any -> new QueuedChanges());
  }

  @Nullable
  QueuedChanges queued(int slot) {
    return queues == null ? null : queues.get(slot);
  }

  @Nullable
  QueuedChanges takeQueue(int slot) {
    return queues == null ? null : queues.remove(slot);
  }

  // --- as a whole ------------------------------------------------------------------------------

  boolean isModified() {
    return old != null || (queues != null && !queues.isEmpty());
  }

  /** Forgets what is known of one slot. */
  void forget(int slot) {
    if (old != null) {
      old[slot] = null;
      old = Arrays.stream(old).allMatch(Objects::isNull) ? null : old;
    }
    takeQueue(slot);
  }

  /** A flush has written everything; only a deleted row waits for the end of the transaction. */
  void flushed() {
    old = null;
    queues = null;
    held = null;
  }

  void hold(@Nullable Instrumented instance) {
    held = instance;
  }

  boolean isDeleted() {
    return deleted;
  }

  void deleted(boolean nowDeleted) {
    deleted = nowDeleted;
  }

  /** Whether there is nothing left to settle. */
  boolean isSettled() {
    return held == null && !deleted && !isModified();
  }
}
