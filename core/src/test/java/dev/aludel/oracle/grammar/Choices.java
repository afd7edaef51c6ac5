package dev.aludel.oracle.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * All random decisions of one question, recorded as small integers. Replaying the record asks the same question, and a
 * shorter or lower record a smaller one: 0 stands for the simplest choice everywhere, and for all that is missing.
 * Mutable.
 */
public final class Choices {

  private final List<Integer> recorded;
  private final boolean replaying;
  private final SplittableRandom random;
  private int position;

  private Choices(List<Integer> recorded, boolean replaying, SplittableRandom random) {
    this.recorded = recorded;
    this.replaying = replaying;
    this.random = random;
  }

  public static Choices fresh(long seed) {
    return new Choices(new ArrayList<>(), false, new SplittableRandom(seed));
  }

  public static Choices replay(List<Integer> recorded) {
    return new Choices(List.copyOf(recorded), true, new SplittableRandom(0));
  }

  /** One of 0, 1, … below the bound. */
  int below(int bound) {
    if (!replaying) {
      int choice = random.nextInt(bound);
      recorded.add(choice);
      return choice;
    }
    int choice = position < recorded.size() ? recorded.get(position) % bound : 0;
    position++;
    return choice;
  }

  /** True once in that many times. */
  boolean rarely(int times) {
    return below(times) == times - 1;
  }

  <T> T of(List<? extends T> all) {
    return all.get(below(all.size()));
  }

  public List<Integer> recorded() {
    return List.copyOf(recorded);
  }
}
