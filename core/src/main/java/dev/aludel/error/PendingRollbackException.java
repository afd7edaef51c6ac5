package dev.aludel.error;

/** A flush failed, and the session is used before it was rolled back. */
public final class PendingRollbackException extends AludelException {

  private static final long serialVersionUID = 1L;

  private PendingRollbackException(String message, Throwable cause) {
    super(message, cause);
  }

  /** The flush had failed with that. */
  public static PendingRollbackException after(Throwable failedFlush) {
    return new PendingRollbackException("""
        A flush of this session failed, so its transaction can only be taken back: call rollback(). The cause is below. \
        [pending-rollback]""", failedFlush);
  }
}
