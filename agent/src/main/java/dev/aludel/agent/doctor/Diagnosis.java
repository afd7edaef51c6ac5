package dev.aludel.agent.doctor;

import java.util.List;

/**
 * What the doctor found. All names are binary ones.
 *
 * @param classes how many classes the class path has
 * @param mapped a line for each mapped class that is woven or would be
 * @param refused a report on each mapped class that is not, and would not be
 * @param escapes field instructions that bypass accessors
 * @param unreadable a line for each class that uses attributes, or might, and whose class file could not be read
 */
public record Diagnosis(
    int classes,
    List<String> mapped,
    List<String> refused,
    List<Escape> escapes,
    List<String> unreadable) {

  /** Whether every access to every mapped field goes through its accessors. */
  public boolean isProven() {
    return refused.isEmpty() && escapes.isEmpty() && unreadable.isEmpty();
  }
}
