package dev.aludel.orm.identity;

import dev.aludel.instrument.ClassManager;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The instances of a session by their identity (PoEAA, "Identity Map"). Weak for clean instances, since a state refers
 * to its instance weakly; strong for changed ones, which hold themselves. Mutable, for one thread.
 *
 * <p>A hash table with open addressing whose entries are the states themselves, for they know their keys: one reference
 * an instance at a load of 5/16 to 5/8, which is 6.4 to 12.8 bytes. Rows with successive keys stand side by side, as
 * they mostly do in memory; who finds his place taken goes on by steps of his own (Knuth, TAOCP 3, 6.4, Algorithm D), so
 * that two classes with the same keys do not stand in each other's way for long.
 *
 * <p>The entry of a collected instance answers nothing. It goes, as do the marks of removed entries, when the table is
 * full; each rebuilding leaves at least 1/8 of the table for new entries, which pay for it.
 */
public final class IdentityMap {

  private static final int SMALLEST = 16;
  private static final Object REMOVED = new Object();

  /** States, and {@link #REMOVED} where a search must go on. */
  private @Nullable Object[] table = new Object[SMALLEST];

  private int states;
  private int taken;

  /** The living instance of that class with that key, or null. */
  public @Nullable Instrumented get(ClassManager type, Object key) {
    long hash = InstanceState.identityHash(type, key);
    int index = home(hash);
    Object entry;
    while ((entry = table[index]) != null) {
      if (entry instanceof InstanceState state && state.isOf(type, key)) {
        return state.instance();
      }
      index = next(index, hash);
    }
    return null;
  }

  /** Puts the state at its identity, which it must keep from now on, in place of another one that may be there. */
  public void put(InstanceState state) {
    long hash = state.identityHash();
    int index = home(hash);
    Object entry;
    while ((entry = table[index]) != null) {
      if (entry instanceof InstanceState present && present.isOfSameRow(state)) {
        table[index] = state;
        return;
      }
      index = next(index, hash);
    }
    table[index] = state;
    states++;
    taken++;
    if (taken > table.length / 8 * 5) {
      rebuild();
    }
  }

  /** Forgets this very state, if it is here. */
  public void remove(InstanceState state) {
    long hash = state.identityHash();
    int index = home(hash);
    Object entry;
    while ((entry = table[index]) != null) {
      if (entry == state) {
        table[index] = REMOVED;
        states--;
        return;
      }
      index = next(index, hash);
    }
  }

  /** The states whose instances are alive, in no order. */
  public List<InstanceState> states() {
    List<InstanceState> living = new ArrayList<>(states);
    for (Object entry : table) {
      if (entry instanceof InstanceState state && !state.isCollected()) {
        living.add(state);
      }
    }
    if (living.size() < states / 2) {
      rebuild();
    }
    return living;
  }

  public void clear() {
    table = new Object[SMALLEST];
    states = 0;
    taken = 0;
  }

  /** Makes a table of the size that it should have; if most instances were collected, that turns out only then. */
  private void rebuild() {
    int before;
    do {
      before = states;
      moveInto(new Object[capacity(states)]);
    } while (capacity(states) < capacity(before));
  }

  private void moveInto(@Nullable Object[] larger) {
    @Nullable Object[] old = table;
    table = larger;
    states = 0;
    for (Object entry : old) {
      if (entry instanceof InstanceState state && !state.isCollected()) {
        long hash = state.identityHash();
        int index = home(hash);
        while (table[index] != null) {
          index = next(index, hash);
        }
        table[index] = state;
        states++;
      }
    }
    taken = states;
  }

  private static int capacity(int states) {
    int capacity = SMALLEST;
    while (states > capacity / 2) {
      capacity *= 2;
    }
    return capacity;
  }

  private int home(long hash) {
    return (int) hash & (table.length - 1);
  }

  /** The steps are odd, so that they lead to each place. */
  private int next(int index, long hash) {
    return (index + (spread(hash) | 1)) & (table.length - 1);
  }

  /** The finalizer of SplitMix64 (Steele, Lea, Flood 2014). */
  private static int spread(long hash) {
    long mixed = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
    return (int) (mixed ^ mixed >>> 31);
  }
}
