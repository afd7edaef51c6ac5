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
 * an instance at a load of 3/8 to 3/4, which is 5.3 to 10.7 bytes. A removed entry leaves no mark (Knuth, TAOCP 3, 6.4,
 * Algorithm R). That of a collected instance answers nothing, and goes when the table is full or is gone through; each
 * rebuilding leaves room for as many new entries as pay for it.
 */
public final class IdentityMap {

  private static final int SMALLEST = 16;

  private @Nullable InstanceState[] table = new InstanceState[SMALLEST];
  private int size;

  /** The living instance of that class with that key, or null. */
  public @Nullable Instrumented get(ClassManager type, Object key) {
    int index = slot(InstanceState.identityHash(type, key));
    InstanceState state;
    while ((state = table[index]) != null) {
      if (state.isOf(type, key)) {
        return state.instance();
      }
      index = after(index);
    }
    return null;
  }

  /** Puts the state at its identity, which it must keep from now on, in place of another one that may be there. */
  public void put(InstanceState state) {
    int index = slot(state.identityHash());
    InstanceState present;
    while ((present = table[index]) != null) {
      if (present.isOfSameRow(state)) {
        table[index] = state;
        return;
      }
      index = after(index);
    }
    table[index] = state;
    size++;
    if (size > table.length / 4 * 3) {
      rebuild(living());
    }
  }

  /** Forgets this very state, if it is here. */
  public void remove(InstanceState state) {
    int index = slot(state.identityHash());
    InstanceState present;
    while ((present = table[index]) != null) {
      if (present == state) {
        removeAt(index);
        return;
      }
      index = after(index);
    }
  }

  /** The states whose instances are alive, in no order. */
  public List<InstanceState> states() {
    List<InstanceState> living = living();
    if (living.size() < size / 2) {
      rebuild(living);
    }
    return living;
  }

  public void clear() {
    rebuild(List.of());
  }

  private List<InstanceState> living() {
    List<InstanceState> living = new ArrayList<>(size);
    for (InstanceState state : table) {
      if (state != null && !state.isCollected()) {
        living.add(state);
      }
    }
    return living;
  }

  private void rebuild(List<InstanceState> states) {
    table = new InstanceState[capacity(states.size())];
    size = states.size();
    for (InstanceState state : states) {
      int index = slot(state.identityHash());
      while (table[index] != null) {
        index = after(index);
      }
      table[index] = state;
    }
  }

  /** A full table of living entries doubles; one that has lost some stays or shrinks, with at least 1/8 of it to fill. */
  private static int capacity(int states) {
    int capacity = SMALLEST;
    while (states > capacity / 8 * 5) {
      capacity *= 2;
    }
    return capacity;
  }

  /** Moves up the entries that would no longer be found across the gap. */
  private void removeAt(int removed) {
    int gap = removed;
    int index = after(gap);
    InstanceState state;
    while ((state = table[index]) != null) {
      if (distance(slot(state.identityHash()), index) >= distance(gap, index)) {
        table[gap] = state;
        gap = index;
      }
      index = after(index);
    }
    table[gap] = null;
    size--;
  }

  private int slot(int hash) {
    return hash & (table.length - 1);
  }

  private int after(int index) {
    return slot(index + 1);
  }

  /** How many steps lead from one place to the other. */
  private int distance(int from, int to) {
    return slot(to - from);
  }
}
