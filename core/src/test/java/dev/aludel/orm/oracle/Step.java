package dev.aludel.orm.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The decisions of one operation: 0 stands for the simplest, and for all that are missing. Immutable. */
record Step(List<Integer> choices) {

  static final int LENGTH = 6;
  private static final int BOUND = 1 << 10;

  Step {
    choices = List.copyOf(choices);
  }

  static List<Step> random(long seed, int most) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Step> steps = new ArrayList<>();
    int count = 1 + random.nextInt(most);
    while (steps.size() < count) {
      steps.add(new Step(random.ints(LENGTH, 0, BOUND).boxed().toList()));
    }
    return steps;
  }

  /** As a list of small integers is printed. */
  static List<Step> of(List<Integer> flat) {
    List<Step> steps = new ArrayList<>();
    for (int from = 0; from < flat.size(); from += LENGTH) {
      steps.add(new Step(flat.subList(from, Math.min(flat.size(), from + LENGTH))));
    }
    return steps;
  }

  static List<Integer> flat(List<Step> steps) {
    return steps.stream().flatMap(step -> step.choices().stream()).toList();
  }

  Step with(int position, int choice) {
    List<Integer> changed = new ArrayList<>(choices);
    changed.set(position, choice);
    return new Step(changed);
  }
}
