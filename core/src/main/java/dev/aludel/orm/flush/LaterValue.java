package dev.aludel.orm.flush;

/**
 * Stands in a plan for a value that is known only when the plan runs: a key that the database will generate, a default
 * of the program.
 *
 * @param source where it will come from
 */
public record LaterValue(String source) {

  @Override
  public String toString() {
    return "<" + source + ">";
  }
}
