package dev.aludel.error;

/** An attribute that is not loaded was read on an instance that no session holds. */
public final class DetachedInstanceException extends AludelException {

  private static final long serialVersionUID = 1L;

  private DetachedInstanceException(String message) {
    super(message);
  }

  /** Somebody read {@code type.attribute} of the instance with that identity. */
  public static DetachedInstanceException notLoaded(
      String type, String attribute, String identity) {
    return new DetachedInstanceException("""
        %s.%s of %s is not loaded, and no session holds the instance to load it.
        Read it while the session is open, load it with the query (an eager option), or add the instance to a session. \
        [detached-instance]""".formatted(type, attribute, identity));
  }

  /** Somebody read {@code type.attribute} of a clone, whose original of that identity had not loaded it. */
  public static DetachedInstanceException clonedUnloaded(
      String type, String attribute, String identity) {
    return new DetachedInstanceException("""
        %s.%s of a clone of %s is not known: the original had not loaded it, and no session held it to do so.
        Clone it while its session is open, load it before, or set the attribute of the clone. [clone-not-loaded]""".formatted(type, attribute, identity));
  }
}
