package dev.aludel.oracle.meaning;

import java.util.EnumSet;
import java.util.Set;

/** Takes down what could go wrong if every part of an expression were evaluated, in whatever order. Mutable. */
public final class Recorder {

  private Set<Fault> faults = EnumSet.noneOf(Fault.class);
  private boolean unclear;

  void fault(Fault fault) {
    faults.add(fault);
  }

  void unclear() {
    unclear = true;
  }

  /** What was recorded since the last call. */
  public Risk take() {
    Risk risk = new Risk(Set.copyOf(faults), unclear);
    faults = EnumSet.noneOf(Fault.class);
    unclear = false;
    return risk;
  }
}
