package dev.aludel.instrument;

import dev.aludel.error.DetachedInstanceException;
import java.lang.ref.WeakReference;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one instance beside its values: identity, who holds it, what is not loaded, and the old values of
 * what changed. Mutable; belongs to the thread of its session. Refers to the instance weakly, so that a clean one that
 * the program forgot can be collected; a changed one is held.
 */
public final class InstanceState extends WeakReference<Instrumented> {

  private static final Object NULL = new Object();
  private static final Object NO_VALUE = new Object();

  private final ClassManager manager;
  private @Nullable StateOwner owner;
  private @Nullable Identity identity;
  private boolean deleted;
  private @Nullable SlotSet unloaded;
  private @Nullable Object @Nullable [] committed;
  private @Nullable Map<Integer, QueuedChanges> queues;
  private @Nullable Object loadContext;
  private @Nullable Instrumented held;

  private InstanceState(Instrumented instance) {
    super(instance);
    manager = ClassManager.of(instance.getClass());
  }

  /** The state of an instance, made if there is none. */
  public static InstanceState of(Instrumented instance) {
    InstanceState state = find(instance);
    if (state == null) {
      state = new InstanceState(instance);
      instance.$aludel_state(state);
      state.refreshFlags(instance);
    }
    return state;
  }

  /**
   * The state of an instance, or null. A clone brings the state of its original along; it is told apart here, and is a
   * new instance from then on.
   */
  public static @Nullable InstanceState find(Instrumented instance) {
    InstanceState state = instance.$aludel_state();
    if (state == null || state.get() == instance) {
      return state;
    }
    CloneRepair.adopt(instance, state);
    return instance.$aludel_state();
  }

  public ClassManager manager() {
    return manager;
  }

  /** The instance, or null once it was collected. */
  public @Nullable Instrumented instance() {
    return get();
  }

  /** The instance, by a caller who knows that somebody holds it. */
  public Instrumented requireInstance() {
    Instrumented instance = get();
    if (instance == null) {
      throw new IllegalStateException("The instance of " + identity + " was collected");
    }
    return instance;
  }

  public @Nullable StateOwner owner() {
    return owner;
  }

  public void owner(@Nullable StateOwner newOwner) {
    owner = newOwner;
  }

  public @Nullable Identity identity() {
    return identity;
  }

  public void identity(@Nullable Identity newIdentity) {
    identity = newIdentity;
  }

  /** Whether a flush has deleted the row; the end of the transaction settles it. */
  public boolean isDeleted() {
    return deleted;
  }

  public void deleted(boolean nowDeleted) {
    deleted = nowDeleted;
  }

  public LifecycleState lifecycle() {
    if (identity == null) {
      return owner == null ? LifecycleState.TRANSIENT : LifecycleState.PENDING;
    }
    if (deleted) {
      return LifecycleState.DELETED;
    }
    return owner == null ? LifecycleState.DETACHED : LifecycleState.PERSISTENT;
  }

  /** What the query that loaded the instance said about loading further. */
  public @Nullable Object loadContext() {
    return loadContext;
  }

  public void loadContext(@Nullable Object context) {
    loadContext = context;
  }

  /** Keeps the instance from being collected, while it has changes or is not inserted yet. */
  public void hold() {
    held = get();
  }

  public void release() {
    held = null;
  }

  public boolean isHeld() {
    return held != null;
  }

  // --- loaded or not ---------------------------------------------------------------------------

  public boolean isUnloaded(int slot) {
    return unloaded != null && unloaded.contains(slot);
  }

  /** The attribute is to be loaded at its next read; whatever was known of it is forgotten. */
  public void expire(int slot) {
    Instrumented instance = requireInstance();
    if (unloaded == null) {
      unloaded = new SlotSet();
    }
    unloaded.add(slot);
    if (committed != null) {
      committed[slot] = null;
    }
    if (queues != null) {
      queues.remove(slot);
    }
    if (!instance.getClass().isPrimitive()
        && !manager.fields().get(slot).getType().isPrimitive()) {
      instance.$aludel_set(slot, null);
    }
    refreshFlags(instance);
  }

  /** Puts a loaded value into the field; this is no change. Queued changes of a collection are merged into it. */
  public void load(Instrumented instance, int slot, @Nullable Object value) {
    instance.$aludel_set(slot, value);
    if (unloaded != null && unloaded.contains(slot)) {
      unloaded.remove(slot);
      if (unloaded.isEmpty()) {
        unloaded = null;
      }
      refreshFlags(instance);
    }
    QueuedChanges queue = queues == null ? null : queues.remove(slot);
    if (queue != null && value instanceof TrackedCollection collection) {
      recordChange(instance, slot);
      queue.mergeInto(collection.elements());
    }
  }

  void ensureLoaded(int slot) {
    if (!isUnloaded(slot)) {
      return;
    }
    if (identity == null && loadContext instanceof CloneRepair.Origin origin) {
      throw origin.notLoaded(manager, slot);
    }
    if (owner == null) {
      throw DetachedInstanceException.notLoaded(
          manager.type().getSimpleName(), manager.attributeName(slot), String.valueOf(identity));
    }
    owner.load(this, slot);
  }

  /** Throws if an instance without a row lacks attributes, as the clone of one may that was not wholly loaded. */
  public void requireLoaded() {
    for (int slot = 0; unloaded != null && slot < manager.slotCount(); slot++) {
      ensureLoaded(slot);
    }
  }

  private void refreshFlags(Instrumented instance) {
    instance.$aludel_flags(
        (byte) (Instrumented.WRITE | (unloaded == null ? 0 : Instrumented.READ)));
  }

  // --- changes ---------------------------------------------------------------------------------

  /** Keeps the old value of an attribute that is about to change, unless one is kept already. */
  void recordChange(Instrumented instance, int slot) {
    Attribute attribute = manager.attribute(slot);
    if (attribute == null || (committed != null && committed[slot] != null)) {
      return;
    }
    if (committed == null) {
      committed = new Object[manager.slotCount()];
    }
    if (isUnloaded(slot)) {
      committed[slot] = NO_VALUE;
      load(instance, slot, instance.$aludel_get(slot));
    } else {
      Object old = attribute.snapshot(instance.$aludel_get(slot));
      committed[slot] = old == null ? NULL : old;
    }
    announceChange();
  }

  /** Writes a column's value on behalf of the program: recorded as a change, no relationship follows. */
  public void write(Instrumented instance, int slot, @Nullable Object value) {
    recordChange(instance, slot);
    instance.$aludel_set(slot, value);
  }

  private void announceChange() {
    if (owner != null) {
      owner.changed(this);
    }
  }

  /** Whether any attribute was written since the last flush, be it with an equal value. */
  public boolean isModified() {
    return committed != null || (queues != null && !queues.isEmpty());
  }

  /** Whether the attribute was written since the last flush. */
  public boolean isWritten(int slot) {
    return (committed != null && committed[slot] != null) || queued(slot) != null;
  }

  /** The value that the database is known to have, or the present one if it never changed; null if unknown. */
  public @Nullable Object committedValue(int slot) {
    Object old = committed == null ? null : committed[slot];
    if (old == null) {
      return isUnloaded(slot) ? null : requireInstance().$aludel_get(slot);
    }
    return old == NULL || old == NO_VALUE ? null : old;
  }

  /** The present values are what the database has: old ones are forgotten. */
  public void commitAll() {
    committed = null;
    queues = null;
    held = null;
  }

  /** Nothing of the instance comes from a row any more: it is as if it had just been made with these values. */
  public void becomeTransient() {
    commitAll();
    unloaded = null;
    Instrumented instance = get();
    if (instance != null) {
      refreshFlags(instance);
    }
  }

  /** What happened to the attribute since the last flush; loads nothing. */
  public AttributeHistory history(int slot) {
    Attribute attribute = manager.attribute(slot);
    Instrumented instance = get();
    return attribute == null || instance == null
        ? AttributeHistory.EMPTY
        : attribute.history(instance, this);
  }

  /** The attribute as it is now; loads nothing. */
  public AttributeState attribute(String name) {
    int slot = manager.slot(name);
    if (slot < 0) {
      throw new IllegalArgumentException(
          manager.type().getSimpleName() + " has no mapped attribute \"" + name + "\"; it has "
              + manager.fields().stream().map(field -> field.getName()).toList());
    }
    boolean loaded = !isUnloaded(slot);
    Object value = loaded ? requireInstance().$aludel_get(slot) : null;
    return new AttributeState(name, loaded, value, history(slot));
  }

  AttributeHistory scalarHistory(
      Instrumented instance, int slot, BiPredicate<@Nullable Object, @Nullable Object> same) {
    if (isUnloaded(slot)) {
      return AttributeHistory.EMPTY;
    }
    Object value = instance.$aludel_get(slot);
    Object old = committed == null ? null : committed[slot];
    if (identity == null) {
      return old == null && value == null ? AttributeHistory.EMPTY : AttributeHistory.added(value);
    }
    if (old == null) {
      return AttributeHistory.unchanged(value);
    }
    if (old == NO_VALUE) {
      return AttributeHistory.added(value);
    }
    Object before = old == NULL ? null : old;
    return same.test(before, value)
        ? AttributeHistory.unchanged(value)
        : AttributeHistory.replaced(before, value);
  }

  /** What a collection held at the last flush. */
  Collection<?> committedCollection(int slot, Collection<?> now) {
    if (identity == null) {
      return List.of();
    }
    Object old = committed == null ? null : committed[slot];
    return old == null ? now : old instanceof Collection<?> kept ? kept : List.of();
  }

  // --- collections that are not loaded ---------------------------------------------------------

  QueuedChanges queue(int slot) {
    if (queues == null) {
      queues = new HashMap<>();
    }
    announceChange();
    return queues.computeIfAbsent(slot, any -> new QueuedChanges());
  }

  /** The changes that wait for an unloaded collection, or null. */
  public @Nullable QueuedChanges queued(int slot) {
    return queues == null ? null : queues.get(slot);
  }

  @Override
  public String toString() {
    return manager.type().getSimpleName() + " " + lifecycle()
        + (identity == null ? "" : " " + identity);
  }
}
