package dev.aludel.instrument;

import org.jspecify.annotations.Nullable;

/**
 * Where instances come from, while anybody wants to know: one object for all that one query has loaded of a class, told
 * apart by identity. It outlives the owner of the instances, and does not hold it.
 */
public final class Provenance {

  private final @Nullable StackTraceElement loadedAt;
  private final OwnerEnd ownerEnd;

  /**
   * @param loadedAt the line of the program that ran the query; null for instances that came without one
   * @param ownerEnd shared by all instances of one owner
   */
  public Provenance(@Nullable StackTraceElement loadedAt, OwnerEnd ownerEnd) {
    this.loadedAt = loadedAt;
    this.ownerEnd = ownerEnd;
  }

  /** The line of the program that ran the query; null if no query has loaded the instances, or no line is known. */
  public @Nullable StackTraceElement loadedAt() {
    return loadedAt;
  }

  /** In words, for an error about an instance that nobody holds any more. */
  String text() {
    String loaded = loadedAt == null
        ? "No query of that session has loaded it: it was added."
        : "It was loaded at " + loadedAt + ".";
    String end = ownerEnd.text();
    return loaded + " "
        + (end == null
            ? "Its session is open, and has let go of it by expunge, expungeAll or reset."
            : "Its session was " + end + ".");
  }
}
