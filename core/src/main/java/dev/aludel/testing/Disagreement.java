package dev.aludel.testing;

import org.opentest4j.AssertionFailedError;

/** The error of an assertion that does not hold; one that an IDE shows as a comparison where OpenTest4J is there. */
final class Disagreement {

  private static final boolean COMPARABLE = isThere("org.opentest4j.AssertionFailedError");

  private Disagreement() {}

  static AssertionError of(String message, Object expected, Object actual) {
    return COMPARABLE ? Comparable.of(message, expected, actual) : new AssertionError(message);
  }

  private static boolean isThere(String name) {
    try {
      Class.forName(name, false, Disagreement.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** Loaded only where its superclass's library is. */
  private static final class Comparable {

    static AssertionError of(String message, Object expected, Object actual) {
      return new AssertionFailedError(message, expected, actual);
    }
  }
}
