package dev.aludel.error;

import java.util.List;

/** An UPDATE or DELETE met another number of rows than the session has instances for: somebody else changed them. */
public final class StaleDataException extends AludelException {

  private static final long serialVersionUID = 1L;

  private StaleDataException(String message) {
    super(message);
  }

  /**
   * One statement of a flush, for one instance.
   *
   * @param identity the class and the key
   * @param differences what the row has become, a line each
   */
  public static StaleDataException rowCount(
      String action, String identity, long rows, List<String> differences) {
    return new StaleDataException(
        """
        The %s of %s met %d rows instead of 1: its row was changed or deleted by somebody else since it was loaded.
        What was found: %s.
        Roll back, load it again, and repeat the change. [stale-data]""".formatted(action, identity, rows, String.join("; ", differences)));
  }

  /** An instance was merged that had been loaded in another version than the row has now. */
  public static StaleDataException mergedVersion(String identity, String given, String present) {
    return new StaleDataException("""
        %s was merged in version %s, and its row has version %s: somebody else has changed it since.
        Load it again, and repeat the change. [stale-merge]""".formatted(identity, given, present));
  }

  /** One row of an UPDATE by keys, for which the program gave the values. */
  public static StaleDataException bulkRow(String identity, long rows, boolean version) {
    return new StaleDataException(
        """
        The UPDATE of %s met %d rows instead of 1: there is no such row%s.
        Roll back, and look what has become of it. [stale-row]""".formatted(identity, rows, version ? ", or not in that version" : ""));
  }
}
