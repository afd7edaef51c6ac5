package dev.aludel.error;

/** An UPDATE or DELETE met another number of rows than the session has instances for: somebody else changed them. */
public final class StaleDataException extends AludelException {

  private static final long serialVersionUID = 1L;

  private StaleDataException(String message) {
    super(message);
  }

  /** One statement of a flush, for one instance. */
  public static StaleDataException rowCount(String action, String identity, long rows) {
    return new StaleDataException("""
        The %s of %s met %d rows instead of 1: its row was changed or deleted by somebody else.
        Roll back, load it again, and repeat the change. [stale-data]""".formatted(action, identity, rows));
  }
}
