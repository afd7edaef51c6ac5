package dev.aludel.orm.flush;

import java.util.List;
import java.util.stream.Collectors;

/** The steps of a flush, in the order in which they run. Describes the instances as they are when it is asked. */
public record FlushPlan(List<FlushStep> steps) {

  public FlushPlan {
    steps = List.copyOf(steps);
  }

  /** Nothing would be sent. */
  public boolean isEmpty() {
    return steps.isEmpty();
  }

  /** The SQL of the steps, in their order. */
  public List<String> sql() {
    return steps.stream().map(FlushStep::sql).toList();
  }

  /** Each statement with its rows below it, and why they are sent. */
  @Override
  public String toString() {
    return steps.stream().map(FlushStep::toString).collect(Collectors.joining("\n"));
  }
}
