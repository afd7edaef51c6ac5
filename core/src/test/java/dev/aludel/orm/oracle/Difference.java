package dev.aludel.orm.oracle;

/** The session and the model disagree. */
final class Difference extends AssertionError {

  private static final long serialVersionUID = 1L;

  Difference(String message) {
    super(message);
  }
}
