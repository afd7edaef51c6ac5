package dev.aludel.orm.oracle;

import java.util.List;

/** A sequence that went wrong: what was done, and why it is wrong. */
record Failure(List<String> told, Throwable why) {

  @Override
  public String toString() {
    return String.join("\n", told) + "\n" + why;
  }
}
