package dev.aludel.error;

import org.jspecify.annotations.Nullable;

/** An attribute that is not loaded was read on an instance that no session holds. */
public final class DetachedInstanceException extends AludelException {

  private static final long serialVersionUID = 1L;

  private DetachedInstanceException(String message) {
    super(message);
  }

  /**
   * Somebody read {@code type.attribute} of the instance with that identity.
   *
   * @param provenance where it was loaded, and where its session was closed; null if nobody wanted to know then
   * @param option what would have the query load the attribute; null for a column
   */
  public static DetachedInstanceException notLoaded(
      String type,
      String attribute,
      String identity,
      @Nullable String provenance,
      @Nullable String option) {
    String where = provenance == null
        ? "Where it was loaded, and where its session was closed, this tells of engines built with origin(true)."
        : provenance;
    String cure = option == null
        ? "keep what was read by sessions.withExpireOnCommit(false)"
        : "load it with the query by " + option;
    return new DetachedInstanceException("""
        %s.%s of %s is not loaded, and no session holds the instance to load it.
        %s
        Read it while the session is open, %s, or add the instance to a session. \
        [detached-instance]""".formatted(type, attribute, identity, where, cure));
  }

  /** Somebody read {@code type.attribute} of a clone, whose original of that identity had not loaded it. */
  public static DetachedInstanceException clonedUnloaded(
      String type, String attribute, String identity) {
    return new DetachedInstanceException("""
        %s.%s of a clone of %s is not known: the original had not loaded it, and no session held it to do so.
        Clone it while its session is open, load it before, or set the attribute of the clone. [clone-not-loaded]""".formatted(type, attribute, identity));
  }
}
