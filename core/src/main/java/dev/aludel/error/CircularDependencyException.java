package dev.aludel.error;

import java.util.List;

/** Rows refer to each other in a circle, so that none can be written first. */
public final class CircularDependencyException extends AludelException {

  private static final long serialVersionUID = 1L;

  private CircularDependencyException(String message) {
    super(message);
  }

  /** Among rows of those classes. */
  public static CircularDependencyException between(List<String> classes) {
    return new CircularDependencyException("""
        Rows of %s refer to each other in a circle, so none of them can be written before the others.
        Give one of the relationships postUpdate, so that it is written after them; or leave one of the references null,
        flush, and set it then. [circular-dependency]""".formatted(String.join(", ", classes)));
  }
}
