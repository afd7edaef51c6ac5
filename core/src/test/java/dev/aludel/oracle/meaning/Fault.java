package dev.aludel.oracle.meaning;

import java.util.Set;

/** The classes of errors that an expression can end in. */
public enum Fault {
  DIVISION_BY_ZERO("22012"),
  /** H2 calls a decimal too long that does not fit. */
  OVERFLOW("22003", "22001"),
  BAD_CAST("22018", "22P02", "22007", "22008"),
  BAD_PATTERN("22025"),
  /** A database has lost the type of an expression. */
  UNTYPED("90015", "90110", "HY004"),
  /** A database has failed in its own code. */
  INTERNAL("HY000"),
  /** Anything else: a statement that a database refuses. */
  REFUSED();

  private final Set<String> states;

  Fault(String... states) {
    this.states = Set.of(states);
  }

  /** Whether it depends on the values, and not on how the statement is written. */
  boolean isOfValues() {
    return this == DIVISION_BY_ZERO || this == OVERFLOW || this == BAD_CAST;
  }

  public static Fault ofState(String sqlState) {
    for (Fault fault : values()) {
      if (fault.states.contains(sqlState)) {
        return fault;
      }
    }
    return REFUSED;
  }
}
