package dev.aludel.error;

/** The program read what is not loaded, and its style of loading, or the query that loaded the instance, forbids to load it then. */
public final class LazyLoadException extends AludelException {

  private static final long serialVersionUID = 1L;

  private LazyLoadException(String message) {
    super(message);
  }

  /**
   * Somebody read it.
   *
   * @param attribute as {@code User.addresses}
   * @param identity of the instance
   * @param what forbids it
   * @param cure the option that loads it with the query
   */
  public static LazyLoadException of(String attribute, String identity, String what, String cure) {
    return new LazyLoadException("""
        %s of %s is not loaded, and %s forbids to load it now.
        Load it with the query: %s. [lazy-load]""".formatted(attribute, identity, what, cure));
  }
}
