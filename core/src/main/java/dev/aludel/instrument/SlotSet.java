package dev.aludel.instrument;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A set of slots; 64 of them need no array. Immutable, equal by value. */
final class SlotSet {

  private static final long[] NONE = {};

  static final SlotSet EMPTY = new SlotSet(0, NONE);

  private final long low;
  private final long[] high; // its last word is never 0, so that equal sets look alike

  private SlotSet(long low, long[] high) {
    this.low = low;
    this.high = high;
  }

  boolean contains(int slot) {
    return slot < 64
        ? (low >>> slot & 1) != 0
        : word(slot) < high.length && (high[word(slot)] >>> slot & 1) != 0;
  }

  boolean isEmpty() {
    return low == 0 && high.length == 0;
  }

  SlotSet with(int slot) {
    return contains(slot) ? this : flip(slot);
  }

  /** This set without the slot if it was in, with it if it was not. */
  SlotSet flip(int slot) {
    if (slot < 64) {
      return new SlotSet(low ^ 1L << slot, high);
    }
    long[] flipped = Arrays.copyOf(high, Math.max(high.length, word(slot) + 1));
    flipped[word(slot)] ^= 1L << slot;
    return new SlotSet(low, trimmed(flipped));
  }

  private static long[] trimmed(long[] words) {
    int length = words.length;
    while (length > 0 && words[length - 1] == 0) {
      length--;
    }
    return length == words.length ? words : Arrays.copyOf(words, length);
  }

  private static int word(int slot) {
    return (slot >> 6) - 1;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SlotSet set && low == set.low && Arrays.equals(high, set.high);
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(low) + Arrays.hashCode(high);
  }
}
