package dev.aludel.orm.flush;

import dev.aludel.instrument.Instrumented;

/** Two instances that a secondary table ties together: the holder of the relationship and one of its targets. */
public record Link(Instrumented holder, Instrumented target) {

  @Override
  public boolean equals(Object other) {
    return other instanceof Link link && link.holder == holder && link.target == target;
  }

  @Override
  public int hashCode() {
    return 31 * System.identityHashCode(holder) + System.identityHashCode(target);
  }

  Link reversed() {
    return new Link(target, holder);
  }
}
