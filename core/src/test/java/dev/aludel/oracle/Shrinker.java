package dev.aludel.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes a failing record of choices smaller, by leaving choices out and by lowering them, while it goes on failing. */
final class Shrinker {

  private static final int TRIES = 2000;

  private final Predicate<List<Integer>> fails;
  private List<Integer> smallest;
  private int tries;

  private Shrinker(List<Integer> failing, Predicate<List<Integer>> fails) {
    this.smallest = failing;
    this.fails = fails;
  }

  static List<Integer> shrink(List<Integer> failing, Predicate<List<Integer>> fails) {
    Shrinker shrinker = new Shrinker(failing, fails);
    int before;
    do {
      before = shrinker.size();
      shrinker.leaveOut();
      shrinker.lower();
    } while (shrinker.size() < before && shrinker.tries < TRIES);
    return shrinker.smallest;
  }

  private int size() {
    return smallest.size() + smallest.stream().mapToInt(Integer::intValue).sum();
  }

  /** Long runs of choices first, single ones last. */
  private void leaveOut() {
    for (int length = Math.max(1, smallest.size() / 2); length > 0; length /= 2) {
      for (int from = 0; from + length <= smallest.size() && tries < TRIES; ) {
        List<Integer> shorter = new ArrayList<>(smallest.subList(0, from));
        shorter.addAll(smallest.subList(from + length, smallest.size()));
        from = attempt(shorter) ? from : from + length;
      }
    }
  }

  private void lower() {
    for (int i = 0; i < smallest.size() && tries < TRIES; i++) {
      int choice = smallest.get(i);
      for (int lower = 0; lower < choice && !attempt(with(i, lower)); ) {
        lower = lower < choice - 1 && choice > 8 ? (lower + choice + 1) / 2 : lower + 1;
      }
    }
  }

  private List<Integer> with(int position, int choice) {
    List<Integer> changed = new ArrayList<>(smallest);
    changed.set(position, choice);
    return changed;
  }

  private boolean attempt(List<Integer> candidate) {
    tries++;
    boolean failing = fails.test(candidate);
    smallest = failing ? candidate : smallest;
    return failing;
  }
}
