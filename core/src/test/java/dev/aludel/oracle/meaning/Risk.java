package dev.aludel.oracle.meaning;

import java.util.EnumSet;
import java.util.Set;

/**
 * The errors that a database may run into, since the order of evaluation is its own choice.
 *
 * @param unclear whether there may be others, beyond a comparison too close to call
 */
public record Risk(Set<Fault> faults, boolean unclear) {

  public static final Risk NONE = new Risk(Set.of(), false);
  public static final Risk UNCLEAR = new Risk(Set.of(), true);

  public boolean isNone() {
    return faults.isEmpty() && !unclear;
  }

  public boolean allows(Fault fault) {
    return faults.contains(fault) || unclear && fault.isOfValues();
  }

  public Risk and(Risk other) {
    Set<Fault> all = EnumSet.noneOf(Fault.class);
    all.addAll(faults);
    all.addAll(other.faults);
    return new Risk(Set.copyOf(all), unclear || other.unclear);
  }
}
