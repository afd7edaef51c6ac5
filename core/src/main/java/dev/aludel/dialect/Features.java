package dev.aludel.dialect;

import dev.aludel.error.CompileException;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a database can do, and how many parameters one statement of it may have.
 *
 * @param switchedOff what it is not to be asked for, though others of its kind can do it
 */
public record Features(int maxBinds, Set<Feature> supported, Set<Feature> switchedOff) {

  public Features {
    supported = Set.copyOf(supported);
    switchedOff = Set.copyOf(switchedOff);
  }

  public static Features of(int maxBinds, Feature... supported) {
    return new Features(maxBinds, Set.of(supported), Set.of());
  }

  /** These without some, each of which {@link #require} refuses as switched off. */
  public Features without(Set<Feature> unwanted) {
    Set<Feature> off = EnumSet.noneOf(Feature.class);
    off.addAll(switchedOff);
    off.addAll(unwanted);
    return new Features(maxBinds, supported, off);
  }

  public boolean supports(Feature feature) {
    return supported.contains(feature) && !switchedOff.contains(feature);
  }

  /**
   * Refuses what the database cannot do.
   *
   * @param dialect its name, for the message
   */
  public void require(Feature feature, String dialect) {
    if (switchedOff.contains(feature)) {
      throw CompileException.switchedOff(feature.construct(), feature.name(), dialect);
    }
    if (!supported.contains(feature)) {
      throw CompileException.unsupported(feature.construct(), dialect);
    }
  }
}
