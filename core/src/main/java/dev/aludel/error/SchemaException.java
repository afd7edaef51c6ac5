package dev.aludel.error;

/** Tables, columns or keys that contradict each other; what a MetaData was told cannot be. */
public final class SchemaException extends AludelException {

  private static final long serialVersionUID = 1L;

  private SchemaException(String message) {
    super(message);
  }

  /** The problem, the repair, and a code without brackets. */
  public static SchemaException of(String problem, String repair, String code) {
    return new SchemaException("%s %s [%s]".formatted(problem, repair, code));
  }
}
