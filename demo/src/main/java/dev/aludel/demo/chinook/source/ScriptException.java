package dev.aludel.demo.chinook.source;

/** The script is not what this demo can read. */
public final class ScriptException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final int EXCERPT = 60;

  private ScriptException(String message) {
    super(message);
  }

  static ScriptException at(String line, int position, String expected) {
    int from = Math.min(position, line.length());
    String rest = line.substring(from, Math.min(line.length(), from + EXCERPT));
    return new ScriptException(
        "Expected %s at column %d, and found \"%s\".".formatted(expected, from + 1, rest));
  }

  static ScriptException missing(String resource) {
    return new ScriptException(
        "There is no %s on the class path. Add net.hydromatic:chinook-data-hsqldb to it."
            .formatted(resource));
  }

  static ScriptException unreadable(String resource, Throwable cause) {
    ScriptException exception = new ScriptException("%s cannot be read.".formatted(resource));
    exception.initCause(cause);
    return exception;
  }

  static ScriptException noTable(String table, Iterable<String> known) {
    return new ScriptException(
        "The script has no table %s; it has %s.".formatted(table, String.join(", ", known)));
  }

  static ScriptException noColumn(String table, String column, Iterable<String> known) {
    return new ScriptException(
        "Table %s has no column %s; it has %s.".formatted(table, column, String.join(", ", known)));
  }

  static ScriptException width(String table, int values, int columns) {
    return new ScriptException("A row of %s has %d values, and the table has %d columns."
        .formatted(table, values, columns));
  }

  static ScriptException missingValue(String table, String column) {
    return new ScriptException(
        "A row of %s has no value for %s, which must have one.".formatted(table, column));
  }
}
