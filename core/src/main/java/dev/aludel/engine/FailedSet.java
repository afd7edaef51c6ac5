package dev.aludel.engine;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which set of a batch was refused, counted from 0. */
final class FailedSet {

  static final int UNKNOWN = -1;

  // org.postgresql.jdbc.BatchResultHandler, in English; the number counts from 0.
  private static final Pattern ENTRY = Pattern.compile("Batch entry (\\d+) ");

  private FailedSet() {}

  // A driver stops at the set that failed, or goes on and marks it (java.sql.BatchUpdateException),
  // or marks all of them and names the one in its message (PostgreSQL's), or does not say
  // (MariaDB's).
  static int of(BatchUpdateException error, int sets) {
    int[] counts = error.getUpdateCounts();
    int failed = 0;
    while (failed < counts.length && counts[failed] != Statement.EXECUTE_FAILED) {
      failed++;
    }
    boolean allMarked =
        sets > 1 && counts.length == sets && failed == 0 && counts[1] == Statement.EXECUTE_FAILED;
    if (!allMarked) {
      return Math.min(failed, sets - 1);
    }
    Matcher named = ENTRY.matcher(String.valueOf(error.getMessage()));
    return named.lookingAt() ? Math.min(Integer.parseInt(named.group(1)), sets - 1) : UNKNOWN;
  }

  /** The error of a batch of so many sets, the one at this position having been refused. */
  static BatchUpdateException at(int position, int sets, SQLException error) {
    int[] counts = new int[position == UNKNOWN ? sets : position];
    Arrays.fill(counts, position == UNKNOWN ? Statement.EXECUTE_FAILED : Statement.SUCCESS_NO_INFO);
    return new BatchUpdateException(
        error.getMessage(), error.getSQLState(), error.getErrorCode(), counts, error);
  }
}
