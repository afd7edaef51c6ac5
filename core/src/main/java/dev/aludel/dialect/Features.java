package dev.aludel.dialect;

import java.util.Set;

/** What a database can do, and how many parameters one statement of it may have. */
public record Features(int maxBinds, Set<Feature> supported) {

  public Features {
    supported = Set.copyOf(supported);
  }

  public static Features of(int maxBinds, Feature... supported) {
    return new Features(maxBinds, Set.of(supported));
  }

  public boolean supports(Feature feature) {
    return supported.contains(feature);
  }
}
