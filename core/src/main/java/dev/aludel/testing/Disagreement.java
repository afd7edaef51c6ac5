package dev.aludel.testing;

import org.opentest4j.AssertionFailedError;

/** The error of an assertion that does not hold; one that an IDE shows as a comparison where OpenTest4J is there. */
final class Disagreement {

  private static final boolean WITH_COMPARISON = isThere("org.opentest4j.AssertionFailedError");

  private Disagreement() {}

  static AssertionError of(String message, Object expected, Object actual) {
    return WITH_COMPARISON ? Compared.of(message, expected, actual) : new AssertionError(message);
  }

  private static boolean isThere(String name) {
    try {
      Class.forName(name, false, Disagreement.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** Loaded only where OpenTest4J is. */
  private static final class Compared {

    static AssertionError of(String message, Object expected, Object actual) {
      return new AssertionFailedError(message, expected, actual);
    }
  }
}
