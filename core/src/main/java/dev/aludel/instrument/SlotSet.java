package dev.aludel.instrument;

import java.util.Arrays;

/** A set of slots; 64 of them need no array. Mutable, not thread-safe. */
final class SlotSet {

  private static final long[] NONE = {};

  private long low;
  private long[] high = NONE;

  boolean contains(int slot) {
    return slot < 64
        ? (low >>> slot & 1) != 0
        : word(slot) < high.length && (high[word(slot)] >>> slot & 1) != 0;
  }

  void add(int slot) {
    if (slot < 64) {
      low |= 1L << slot;
      return;
    }
    if (word(slot) >= high.length) {
      high = Arrays.copyOf(high, word(slot) + 1);
    }
    high[word(slot)] |= 1L << slot;
  }

  void remove(int slot) {
    if (slot < 64) {
      low &= ~(1L << slot);
    } else if (word(slot) < high.length) {
      high[word(slot)] &= ~(1L << slot);
    }
  }

  boolean isEmpty() {
    return low == 0 && Arrays.stream(high).allMatch(word -> word == 0);
  }

  SlotSet copy() {
    SlotSet copy = new SlotSet();
    copy.low = low;
    copy.high = high.clone();
    return copy;
  }

  private static int word(int slot) {
    return (slot >> 6) - 1;
  }
}
