package dev.aludel.inspect;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A constraint or an index of a table, as it is compared.
 *
 * @param name null if it has none, or none that counts
 * @param content all else that it is, for people to read: {@code unique (a, b)}
 */
record Part(@Nullable String name, String content) {

  /** Whether it is what was expected; nobody expects the name that a database makes up. */
  private boolean meets(Part expected) {
    return content.equals(expected.content)
        && (expected.name == null || name == null || expected.name.equals(name));
  }

  /** One line for each that only one side has. Equal ones pair off; named ones first, since others fit several. */
  static List<String> differences(List<Part> expected, List<Part> found) {
    List<Part> missing = new ArrayList<>();
    List<Part> left = new ArrayList<>(found);
    for (boolean named : new boolean[] {true, false}) {
      for (Part part : expected) {
        if ((part.name != null) == named && !take(left, part)) {
          missing.add(part);
        }
      }
    }
    List<String> differences = new ArrayList<>();
    missing.forEach(
        part -> differences.add(part + " expected, " + namesake(part, left) + " found"));
    left.forEach(part -> differences.add(part + " found, not expected"));
    return differences;
  }

  private static boolean take(List<Part> found, Part expected) {
    for (Part part : found) {
      if (part.meets(expected)) {
        return found.remove(part);
      }
    }
    return false;
  }

  /** What has that name, or is the same under another; it then is told of no more. */
  private static String namesake(Part expected, List<Part> found) {
    for (Part part : found) {
      boolean sameName = expected.name != null && expected.name.equals(part.name);
      if (sameName || part.content.equals(expected.content)) {
        found.remove(part);
        return part.toString();
      }
    }
    return "none";
  }

  @Override
  public String toString() {
    return name == null ? content : name + " " + content;
  }
}
