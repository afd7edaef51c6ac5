package dev.aludel.instrument;

import dev.aludel.error.DetachedInstanceException;
import java.lang.ref.WeakReference;
import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one instance beside its values: identity, who holds it, what is not loaded, and the old values of
 * what changed. Mutable; belongs to the thread of its session. Refers to the instance weakly, so that a clean one that
 * the program forgot can be collected; a changed one is held.
 *
 * <p>Each loaded instance has one, so its size counts: 48 bytes with compressed references, of which 28 are the weak
 * reference's. What instances share is in a {@link StateContext}, what only few of them have is in {@link Changes}, and a
 * key is kept as bytes or is the object that the instance has anyway. A further field breaks {@code MemoryTest}.
 */
public final class InstanceState extends WeakReference<Instrumented> {

  private StateContext context;

  /** The primary key, or its type if {@link #keyBits} say the rest; null for an instance without a row. */
  private @Nullable Object key;

  private @Nullable Changes changes;

  /** The primary key if it is a {@link WholeNumber}, otherwise its hash. */
  private long keyBits;

  private InstanceState(Instrumented instance, StateContext context) {
    super(instance);
    this.context = context;
  }

  /** The state of an instance, made if there is none. */
  public static InstanceState of(Instrumented instance) {
    InstanceState state = find(instance);
    return state == null
        ? make(instance, ClassManager.of(instance.getClass()).newInstances())
        : state;
  }

  /** The state of an instance that was just made from a row: whatever was known of it before is forgotten. */
  public static InstanceState loaded(Instrumented instance, Object key, StateContext context) {
    InstanceState state = find(instance);
    if (state == null) {
      state = make(instance, context);
    } else {
      state.changes = null;
      addFlags(instance, Flags.WRITES);
      state.enter(context, instance);
    }
    state.key(key);
    return state;
  }

  private static InstanceState make(Instrumented instance, StateContext context) {
    InstanceState state = new InstanceState(instance, context);
    instance.$aludel_state(state);
    instance.$aludel_flags(Flags.WRITES | context.readFlags());
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
    return context.manager();
  }

  /** The instance, or null once it was collected. */
  public @Nullable Instrumented instance() {
    return get();
  }

  /** The instance, by a caller who knows that somebody holds it. */
  public Instrumented requireInstance() {
    Instrumented instance = get();
    if (instance == null) {
      throw new IllegalStateException("The instance of " + identity() + " was collected");
    }
    return instance;
  }

  /** Whether the instance is gone; asking does not keep it from going. */
  public boolean isCollected() {
    return refersTo(null);
  }

  public @Nullable StateOwner owner() {
    return context.owner();
  }

  public void owner(@Nullable StateOwner newOwner) {
    context = context.withOwner(newOwner);
  }

  /** Whether a flush has deleted the row; the end of the transaction settles it. */
  public boolean isDeleted() {
    return changes != null && changes.isDeleted();
  }

  public void deleted(boolean nowDeleted) {
    if (nowDeleted != isDeleted()) {
      changes().deleted(nowDeleted);
      dropIfSettled();
    }
  }

  public LifecycleState lifecycle() {
    if (!hasIdentity()) {
      return owner() == null ? LifecycleState.TRANSIENT : LifecycleState.PENDING;
    }
    if (isDeleted()) {
      return LifecycleState.DELETED;
    }
    return owner() == null ? LifecycleState.DETACHED : LifecycleState.PERSISTENT;
  }

  /** What the query that loaded the instance said about loading further. */
  public @Nullable Object loadOptions() {
    return context.options();
  }

  public void loadOptions(@Nullable Object options) {
    context = context.withOptions(options);
  }

  /** Where the instance comes from; null unless somebody wanted to know when it came. */
  public @Nullable Provenance provenance() {
    return context.provenance();
  }

  /** Has one context with others that the same query loaded, of the same class and owner. */
  public void share(StateContext common) {
    context = common.withUnloaded(context.unloaded());
  }

  /** Keeps the instance from being collected, while it has changes or is not inserted yet. */
  public void hold() {
    changes().hold(get());
  }

  public void release() {
    if (changes != null) {
      changes.hold(null);
      dropIfSettled();
    }
  }

  private Changes changes() {
    if (changes == null) {
      changes = new Changes();
    }
    return changes;
  }

  private void dropIfSettled() {
    if (changes != null && changes.isSettled()) {
      changes = null;
    }
  }

  // --- identity --------------------------------------------------------------------------------

  public boolean hasIdentity() {
    return key != null;
  }

  /** The class and the primary key of the instance's row, or null if it has none; a new object each time. */
  public @Nullable IdentityKey identity() {
    Object value = key instanceof WholeNumber number ? number.value(keyBits) : key;
    return value == null ? null : new IdentityKey(manager().type(), value);
  }

  /** The identity, by a caller who knows that there is one. */
  public IdentityKey requireIdentity() {
    IdentityKey identity = identity();
    if (identity == null) {
      throw new IllegalStateException(this + " has no row");
    }
    return identity;
  }

  /** Gives the instance a row, or takes it away. A state in an identity map must leave it before. */
  public void key(@Nullable Object newKey) {
    WholeNumber number = newKey == null ? null : WholeNumber.of(newKey);
    key = number == null ? newKey : number;
    keyBits = newKey == null ? 0 : WholeNumber.bits(newKey);
  }

  /** The key as it is now, to be given back by {@link #restore}. */
  public FormerKey formerKey() {
    return new FormerKey(key, keyBits, requireIdentity().key());
  }

  /** Gives a key back, for which no code of the program is called: it cannot fail. As {@link #key} otherwise. */
  public void restore(FormerKey former) {
    key = former.stored;
    keyBits = former.bits;
  }

  /** A key that an instance had. */
  public static final class FormerKey {

    private final @Nullable Object stored;
    private final long bits;
    private final Object value;

    private FormerKey(@Nullable Object stored, long bits, Object value) {
      this.stored = stored;
      this.bits = bits;
      this.value = value;
    }

    /** The key itself. */
    public Object value() {
      return value;
    }
  }

  /** Whether the instance stands for the row of that class with that key. */
  public boolean isOf(ClassManager type, Object wanted) {
    WholeNumber number = WholeNumber.of(wanted);
    return hasKey(type, number == null ? wanted : number, WholeNumber.bits(wanted));
  }

  /** Whether both stand for the same row. */
  public boolean isOfSameRow(InstanceState other) {
    return other.key != null && hasKey(other.manager(), other.key, other.keyBits);
  }

  private boolean hasKey(ClassManager type, Object otherKey, long otherBits) {
    return keyBits == otherBits && manager() == type && otherKey.equals(key);
  }

  /** A hash of the identity. Successive keys of a class have successive ones, each class somewhere else. */
  public long identityHash() {
    return hash(manager(), keyBits);
  }

  /** What {@link #identityHash()} is of the instance for that row. */
  public static long identityHash(ClassManager type, Object key) {
    return hash(type, WholeNumber.bits(key));
  }

  private static long hash(ClassManager type, long bits) {
    return bits + type.hashCode() * 0x9e3779b97f4a7c15L;
  }

  // --- loaded or not ---------------------------------------------------------------------------

  public boolean isUnloaded(int slot) {
    return context.isUnloaded(slot);
  }

  /** The attribute is to be loaded at its next read; whatever was known of it is forgotten. */
  public void expire(int slot) {
    Instrumented instance = requireInstance();
    if (changes != null) {
      changes.forget(slot);
      addFlags(instance, Flags.write(slot));
    }
    clear(instance, slot);
    enter(context.expire(slot), instance);
  }

  /** As {@link #expire}, for all attributes that are mapped; changes are forgotten too. Of no effect once collected. */
  public void expireAll() {
    Instrumented instance = get();
    if (instance == null) {
      return;
    }
    SlotSet mapped = manager().mapped();
    SlotSet unloaded = context.unloaded();
    for (int slot = 0; slot < manager().slotCount(); slot++) {
      if (mapped.contains(slot)) {
        clear(instance, slot);
        unloaded = unloaded.with(slot);
      }
    }
    commitAll();
    enter(context.withUnloaded(unloaded), instance);
  }

  private void clear(Instrumented instance, int slot) {
    if (manager().isReference(slot)) {
      instance.$aludel_set(slot, null);
    }
  }

  /** Puts a loaded value into the field; this is no change. Queued changes of a collection are merged into it. */
  public void load(Instrumented instance, int slot, @Nullable Object value) {
    instance.$aludel_set(slot, value);
    enter(context.load(slot), instance);
    QueuedChanges queue = changes == null ? null : changes.takeQueue(slot);
    if (queue != null && value instanceof TrackedCollection collection) {
      recordChange(instance, slot);
      queue.mergeInto(collection.elements());
    }
  }

  void ensureLoaded(int slot) {
    if (!isUnloaded(slot)) {
      return;
    }
    if (!hasIdentity() && loadOptions() instanceof CloneRepair.Origin origin) {
      throw origin.notLoaded(manager(), slot);
    }
    StateOwner owner = owner();
    if (owner == null) {
      Provenance provenance = provenance();
      throw DetachedInstanceException.notLoaded(
          manager().type().getSimpleName(),
          manager().attributeName(slot),
          String.valueOf(identity()),
          provenance == null ? null : provenance.text(),
          EagerOption.of(manager(), slot));
    }
    owner.load(this, slot);
  }

  /** Throws if the instance is a clone that lacks attributes, since its original was not wholly loaded. */
  public void requireLoaded() {
    if (loadOptions() instanceof CloneRepair.Origin) {
      for (int slot = 0; !context.unloaded().isEmpty() && slot < manager().slotCount(); slot++) {
        ensureLoaded(slot);
      }
    }
  }

  /**
   * The attribute is written, and with what is not known before the next flush: it counts as changed and as not loaded.
   */
  public void await(int slot) {
    expire(slot);
    changes().keepUnknown(manager(), slot);
    announceChange();
  }

  /** Whether the attribute was written with what is not known before the next flush. */
  public boolean isAwaiting(int slot) {
    return isUnloaded(slot) && isChanged(slot);
  }

  private void enter(StateContext next, Instrumented instance) {
    if (next != context) {
      context = next;
      instance.$aludel_flags(instance.$aludel_flags() & Flags.WRITES | next.readFlags());
    }
  }

  private static void addFlags(Instrumented instance, int more) {
    instance.$aludel_flags(instance.$aludel_flags() | more);
  }

  // --- changes ---------------------------------------------------------------------------------

  /** Keeps the old value of an attribute that is about to change, unless one is kept already. */
  void recordChange(Instrumented instance, int slot) {
    Attribute attribute = manager().attribute(slot);
    if (attribute == null) {
      return;
    }
    StateOwner owner = owner();
    if (owner != null && owner.watchesWrites()) {
      owner.written(this, slot);
    }
    if (isChanged(slot)) {
      if (isUnloaded(slot)) {
        load(instance, slot, instance.$aludel_get(slot)); // no longer awaited
      }
      return;
    }
    attribute.loadOld(this);
    if (isUnloaded(slot)) {
      changes().keepUnknown(manager(), slot);
      load(instance, slot, instance.$aludel_get(slot));
    } else {
      changes().keep(manager(), slot, attribute.snapshot(instance.$aludel_get(slot)));
    }
    letWrite(instance, slot);
    announceChange();
  }

  /** From now on the attribute is written without a call, unless another one of its flag still needs it. */
  private void letWrite(Instrumented instance, int slot) {
    StateOwner owner = owner();
    if (owner != null && owner.watchesWrites()) {
      return;
    }
    for (int same = slot % Flags.GROUPS; same < manager().slotCount(); same += Flags.GROUPS) {
      Attribute attribute = manager().attribute(same);
      if (!isChanged(same) || attribute != null && attribute.isFiltered()) {
        return;
      }
    }
    instance.$aludel_flags(instance.$aludel_flags() & ~Flags.write(slot));
  }

  /** From now on each write is told of, if the owner wants that. */
  public void watchWrites() {
    StateOwner owner = owner();
    Instrumented instance = get();
    if (instance != null && owner != null && owner.watchesWrites()) {
      addFlags(instance, Flags.WRITES);
    }
  }

  /** Writes a column's value on behalf of the program: recorded as a change, no relationship follows. */
  public void write(Instrumented instance, int slot, @Nullable Object value) {
    recordChange(instance, slot);
    instance.$aludel_set(slot, value);
  }

  private void announceChange() {
    StateOwner owner = owner();
    if (owner != null) {
      owner.changed(this);
    }
  }

  /** Whether any attribute was written since the last flush, be it with an equal value. */
  public boolean isModified() {
    return changes != null && changes.isModified();
  }

  /** Whether the attribute was written since the last flush. */
  public boolean isWritten(int slot) {
    return isChanged(slot) || queued(slot) != null;
  }

  private boolean isChanged(int slot) {
    return changes != null && changes.has(slot);
  }

  /** The value that the database is known to have, or the present one if it never changed; null if unknown. */
  public @Nullable Object committedValue(int slot) {
    if (changes != null && changes.has(slot)) {
      return changes.old(slot);
    }
    return isUnloaded(slot) ? null : requireInstance().$aludel_get(slot);
  }

  /** The present values are what the database has: old ones are forgotten. */
  public void commitAll() {
    if (changes != null) {
      changes.flushed();
      dropIfSettled();
      Instrumented instance = get();
      if (instance != null) {
        addFlags(instance, Flags.WRITES);
      }
    }
  }

  /** Nothing of the instance comes from a row any more: it is as if it had just been made with these values. */
  public void becomeTransient() {
    key(null);
    deleted(false);
    commitAll();
    Instrumented instance = get();
    if (instance != null) {
      emptyUnloadedCollections(instance);
    }
    StateContext loaded = context.withUnloaded(SlotSet.EMPTY);
    if (instance == null) {
      context = loaded;
    } else {
      enter(loaded, instance);
    }
  }

  private void emptyUnloadedCollections(Instrumented instance) {
    for (int slot = 0; slot < manager().slotCount(); slot++) {
      if (isUnloaded(slot) && manager().attribute(slot) instanceof CollectionAttribute collection) {
        instance.$aludel_set(slot, collection.tracked(instance, List.of()));
      }
    }
  }

  /** What happened to the attribute since the last flush; loads nothing. */
  public AttributeHistory history(int slot) {
    Attribute attribute = manager().attribute(slot);
    Instrumented instance = get();
    return attribute == null || instance == null
        ? AttributeHistory.EMPTY
        : attribute.history(instance, this);
  }

  /** The attribute as it is now; loads nothing. */
  public AttributeState attribute(String name) {
    int slot = manager().slot(name);
    if (slot < 0) {
      throw new IllegalArgumentException(
          manager().type().getSimpleName() + " has no mapped attribute \"" + name + "\"; it has "
              + manager().fields().stream().map(field -> field.getName()).toList());
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
    if (!hasIdentity()) {
      return !isChanged(slot) && value == null
          ? AttributeHistory.EMPTY
          : AttributeHistory.added(value);
    }
    if (changes == null || !changes.has(slot)) {
      return AttributeHistory.unchanged(value);
    }
    if (!changes.knows(slot)) {
      return AttributeHistory.added(value);
    }
    Object before = changes.old(slot);
    return same.test(before, value)
        ? AttributeHistory.unchanged(value)
        : AttributeHistory.replaced(before, value);
  }

  /** What a collection held at the last flush. */
  Collection<?> committedCollection(int slot, Collection<?> now) {
    if (!hasIdentity()) {
      return List.of();
    }
    if (changes == null || !changes.has(slot)) {
      return now;
    }
    return changes.old(slot) instanceof Collection<?> kept ? kept : List.of();
  }

  // --- collections that are not loaded ---------------------------------------------------------

  QueuedChanges queue(int slot) {
    QueuedChanges queue = changes().queue(slot);
    announceChange();
    return queue;
  }

  /** The changes that wait for an unloaded collection, or null. */
  public @Nullable QueuedChanges queued(int slot) {
    return changes == null ? null : changes.queued(slot);
  }

  @Override
  public String toString() {
    return manager().type().getSimpleName() + " " + lifecycle()
        + (hasIdentity() ? " " + identity() : "");
  }
}
