package dev.aludel.error;

/**
 * Two threads were in one session at the same time. Neither of them can rely on what it was doing: roll the session back.
 * The cause shows where the other thread was.
 */
public final class ConcurrentSessionException extends AludelException {

  private static final long serialVersionUID = 1L;

  private ConcurrentSessionException(String message, Throwable cause) {
    super(message, cause);
  }

  /** That thread is inside already. */
  public static ConcurrentSessionException inUseBy(Thread other) {
    Throwable place = new Throwable("thread \"" + other.getName() + "\" is in the session here");
    place.setStackTrace(other.getStackTrace());
    return new ConcurrentSessionException(
        """
        The session is in use by thread "%s" and was entered by thread "%s". A session is for one thread at a time: \
        give each its own. [concurrent-session]""".formatted(other.getName(), Thread.currentThread().getName()), place);
  }
}
