package dev.aludel.oracle.meaning;

/** Thrown where the standard leaves so many digits to the database that the answer could be one or the other. */
public final class Undetermined extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public Undetermined() {
    super("too close to call", null, false, false);
  }
}
