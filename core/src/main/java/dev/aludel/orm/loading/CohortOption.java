package dev.aludel.orm.loading;

/** That the instances of a query load what they lack each for itself. */
public enum CohortOption {
  NONE
}
