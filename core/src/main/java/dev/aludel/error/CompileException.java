package dev.aludel.error;

/** A statement that cannot be turned into SQL, found before anything was sent to a database. */
public final class CompileException extends AludelException {

  private static final long serialVersionUID = 1L;

  private CompileException(String message) {
    super(message);
  }

  /** For what has no factory of its own: the problem, the repair, and a code without brackets. */
  public static CompileException of(String problem, String repair, String code) {
    return new CompileException("%s %s [%s]".formatted(problem, repair, code));
  }

  public static CompileException unsupported(String construct, String dialect) {
    return of(
        "%s cannot be written for %s.".formatted(construct, dialect),
        "Leave it out, or run the statement on a database that knows it.",
        "unsupported-construct");
  }

  /**
   * @param feature the switch by its name
   */
  public static CompileException switchedOff(String construct, String feature, String dialect) {
    return of(
        "%s was asked for, and this engine over %s is built without(Feature.%s)."
            .formatted(construct, dialect, feature),
        "Leave it out, or take the switch away if the database has it.",
        "switched-off");
  }

  public static CompileException noSuchColumn(String column, String from, String known) {
    return of(
        "%s has no column \"%s\".".formatted(from, column),
        "Its columns: %s. Correct the name, or add the column.".formatted(known),
        "no-such-column");
  }

  public static CompileException notMapped(String className) {
    return of(
        "%s is not a mapped class that a SELECT can name.".formatted(className),
        "Map it and create its Registry first, or select columns of a Table.",
        "not-mapped");
  }
}
