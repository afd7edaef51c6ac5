package dev.aludel.orm.flush;

import java.util.List;
import java.util.stream.Collectors;

/** The steps of a flush, in the order in which they will run. */
public record FlushPlan(List<FlushStep> steps, KeySyncs keySyncs) {

  public FlushPlan {
    steps = List.copyOf(steps);
  }

  /** The steps, a line each. */
  @Override
  public String toString() {
    return steps.stream().map(FlushStep::toString).collect(Collectors.joining("\n"));
  }
}
