package dev.aludel.instrument;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the states of many instances have in common: their class, who holds them, what the query that loaded them said,
 * and what of them is not loaded. A state has no fields of its own for these; when one of them changes, it goes over to
 * another context (GoF, "Flyweight").
 *
 * <p>Immutable to its users, and shared between the threads that hold instances of no session. The contexts that it
 * remembers may be made twice by two threads; that costs memory, and either is right.
 */
public final class StateContext {

  private final ClassManager manager;
  private final @Nullable StateOwner owner;
  private final @Nullable Object options;
  private final @Nullable Provenance provenance;
  private final SlotSet unloaded;
  private final int readFlags;

  /** The contexts that differ from this one only in what is not loaded, this one among them. */
  private final Map<SlotSet, StateContext> siblings;

  /** By slot, the sibling in which that slot alone is otherwise: the way there without a look-up. */
  private final @Nullable StateContext[] neighbours;

  private @Nullable StateContext ownerless;

  private StateContext(
      ClassManager manager,
      @Nullable StateOwner owner,
      @Nullable Object options,
      @Nullable Provenance provenance,
      SlotSet unloaded,
      Map<SlotSet, StateContext> siblings) {
    this.manager = manager;
    this.owner = owner;
    this.options = options;
    this.provenance = provenance;
    this.unloaded = unloaded;
    this.siblings = siblings;
    readFlags = readFlags(manager, unloaded);
    neighbours = new StateContext[manager.slotCount()];
  }

  /** A context of instances that are loaded completely. An owner's contexts are made by its {@link StateContexts}. */
  static StateContext loaded(
      ClassManager manager,
      @Nullable StateOwner owner,
      @Nullable Object options,
      @Nullable Provenance provenance) {
    Map<SlotSet, StateContext> siblings = new ConcurrentHashMap<>();
    StateContext first =
        new StateContext(manager, owner, options, provenance, SlotSet.EMPTY, siblings);
    siblings.put(SlotSet.EMPTY, first);
    return first;
  }

  public ClassManager manager() {
    return manager;
  }

  @Nullable
  StateOwner owner() {
    return owner;
  }

  /** What the query that loaded the instances said about loading further. */
  public @Nullable Object options() {
    return options;
  }

  /** Where the instances come from; null unless somebody wants to know. */
  public @Nullable Provenance provenance() {
    return provenance;
  }

  SlotSet unloaded() {
    return unloaded;
  }

  boolean isUnloaded(int slot) {
    return unloaded.contains(slot);
  }

  /** Those of the flags of an instance in this context that are for reads. */
  int readFlags() {
    return readFlags;
  }

  private static int readFlags(ClassManager manager, SlotSet unloaded) {
    int flags = 0;
    for (int slot = 0; slot < manager.slotCount(); slot++) {
      flags |= unloaded.contains(slot) ? Flags.read(slot) : 0;
    }
    return flags;
  }

  /** This context, except that the slot is not loaded. */
  public StateContext expire(int slot) {
    return unloaded.contains(slot) ? this : neighbour(slot);
  }

  /** This context, except that the slot is loaded. */
  StateContext load(int slot) {
    return unloaded.contains(slot) ? neighbour(slot) : this;
  }

  private StateContext neighbour(int slot) {
    StateContext known = neighbours[slot];
    if (known == null) {
      known = withUnloaded(unloaded.flip(slot));
      neighbours[slot] = known;
    }
    return known;
  }

  /** This context, except that exactly these slots are not loaded. */
  StateContext withUnloaded(SlotSet slots) {
    return siblings.computeIfAbsent(
        slots, set -> new StateContext(manager, owner, options, provenance, set, siblings));
  }

  /** This context, except that the query said something else. */
  StateContext withOptions(@Nullable Object others) {
    if (others == options) {
      return this;
    }
    StateContext loaded = owner == null
        ? loaded(manager, null, others, provenance)
        : owner.contexts().of(manager, others, provenance);
    return loaded.withUnloaded(unloaded);
  }

  /** This context, except that somebody else holds the instances, or nobody. */
  StateContext withOwner(@Nullable StateOwner other) {
    if (other == owner) {
      return this;
    }
    return other == null
        ? withoutOwner()
        : other.contexts().of(manager, lastingOptions()).withUnloaded(unloaded);
  }

  private @Nullable Object lastingOptions() {
    return options instanceof OwnedOptions owned ? owned.lasting() : options;
  }

  /** Remembered, for a session that ends lets go of all its instances at once. */
  private StateContext withoutOwner() {
    StateContext known = ownerless;
    if (known == null) {
      known = loaded(manager, null, lastingOptions(), provenance).withUnloaded(unloaded);
      ownerless = known;
    }
    return known;
  }
}
