package dev.aludel.dialect;

import java.util.regex.Pattern;

/**
 * Tells which statements may leave something in their session: all but those that read or write rows, and of these the
 * ones that call a function which is known for it.
 */
public final class SessionTraces {

  private static final Pattern ROWS = Pattern.compile(
      "[\\s(]*(?:SELECT|INSERT|UPDATE|DELETE|MERGE|REPLACE|VALUES|WITH|TABLE|EXPLAIN)\\b.*",
      Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern TRACES = Pattern.compile(
      "\\b(?:set_config|pg_(?:try_)?advisory_lock\\w*|dblink_connect\\w*|setseed|get_lock|load_extension"
          + "|link_schema|into\\s+(?:local\\s+|global\\s+)?temp\\w*)\\b|:=|\\binto\\s+@",
      Pattern.CASE_INSENSITIVE);

  private SessionTraces() {}

  public static boolean leftBy(String sql) {
    return !ROWS.matcher(sql).matches() || TRACES.matcher(sql).find();
  }
}
