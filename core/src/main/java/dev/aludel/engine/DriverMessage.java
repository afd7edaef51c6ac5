package dev.aludel.engine;

import java.util.regex.Pattern;

/** What a driver says, without the SQL that it may repeat: our message has the SQL on a line of its own. */
final class DriverMessage {

  // H2: message + "; SQL statement:\n" + sql + " [42102-252]",
  // org.h2.message.DbException.getJdbcSQLException.
  private static final Pattern H2_TAIL = Pattern.compile("; SQL statement:.*", Pattern.DOTALL);

  private static final Pattern H2_CODE = Pattern.compile(" \\[\\d+-\\d+\\]$");

  private DriverMessage() {}

  static String of(Throwable error) {
    String message =
        error.getMessage() == null ? error.getClass().getSimpleName() : error.getMessage();
    String withoutSql = H2_TAIL.matcher(message).replaceFirst("");
    return H2_CODE.matcher(withoutSql).replaceFirst("").strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
