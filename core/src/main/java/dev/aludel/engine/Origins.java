package dev.aludel.engine;

import org.jspecify.annotations.Nullable;

/**
 * Whether an engine finds out by which line of the program a statement is caused, and whether the database is told, too.
 *
 * @param found also where {@code sent} alone was asked for
 */
record Origins(boolean found, boolean sent) {

  static final Origins OFF = new Origins(false, false);

  Origins {
    found |= sent;
  }

  /** The line that calls now; null if nobody wants to know, or if there is none. */
  @Nullable
  StackTraceElement find() {
    return found ? Origin.line() : null;
  }

  Execution single(String sql) {
    StackTraceElement origin = find();
    return new Execution(text(sql, origin), 1, false, System.nanoTime(), origin);
  }

  Execution batch(String sql, int sets) {
    StackTraceElement origin = find();
    return new Execution(text(sql, origin), sets, true, System.nanoTime(), origin);
  }

  /** Sent as it is: databases keep the text of what is created. */
  Execution ddl(String sql) {
    return new Execution(sql, 1, false, System.nanoTime(), find());
  }

  private String text(String sql, @Nullable StackTraceElement origin) {
    return sent && origin != null ? OriginComment.append(sql, origin) : sql;
  }
}
