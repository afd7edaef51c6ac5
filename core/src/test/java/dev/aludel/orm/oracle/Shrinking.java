package dev.aludel.orm.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes a failing sequence smaller, by leaving steps out and by lowering choices, while it goes on failing. */
final class Shrinking {

  private static final int TRIES = 1_500;

  private final Predicate<List<Step>> fails;
  private List<Step> smallest;
  private int tries;

  private Shrinking(List<Step> failing, Predicate<List<Step>> fails) {
    this.smallest = failing;
    this.fails = fails;
  }

  static List<Step> shrink(List<Step> failing, Predicate<List<Step>> fails) {
    Shrinking shrinking = new Shrinking(failing, fails);
    int before;
    do {
      before = shrinking.size();
      shrinking.leaveOut();
      shrinking.lower();
    } while (shrinking.size() < before && shrinking.tries < TRIES);
    return shrinking.smallest;
  }

  private int size() {
    return smallest.size()
        + Step.flat(smallest).stream().mapToInt(Integer::intValue).sum();
  }

  /** Long runs of steps first, single ones last. */
  private void leaveOut() {
    for (int length = Math.max(1, smallest.size() / 2); length > 0; length /= 2) {
      for (int from = 0; from + length <= smallest.size() && tries < TRIES; ) {
        List<Step> shorter = new ArrayList<>(smallest.subList(0, from));
        shorter.addAll(smallest.subList(from + length, smallest.size()));
        from = attempt(shorter) ? from : from + length;
      }
    }
  }

  private void lower() {
    for (int i = 0; i < smallest.size(); i++) {
      for (int position = 0; position < smallest.get(i).choices().size(); position++) {
        for (int lower : List.of(0, 1, 2, 4, 8, 16, 32, 64, 128)) {
          int choice = smallest.get(i).choices().get(position);
          if (lower >= choice || tries >= TRIES || attempt(with(i, position, lower))) {
            break;
          }
        }
      }
    }
  }

  private List<Step> with(int index, int position, int choice) {
    List<Step> changed = new ArrayList<>(smallest);
    changed.set(index, changed.get(index).with(position, choice));
    return changed;
  }

  private boolean attempt(List<Step> candidate) {
    tries++;
    boolean failing = fails.test(candidate);
    smallest = failing ? candidate : smallest;
    return failing;
  }
}
