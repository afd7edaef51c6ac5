package dev.aludel.error;

/** A class was used as a mapped one, and no registry maps it. */
public final class UnmappedClassException extends AludelException {

  private static final long serialVersionUID = 1L;

  private UnmappedClassException(String message) {
    super(message);
  }

  /** The class of that name was given to a session or a query. */
  public static UnmappedClassException of(Class<?> type) {
    return new UnmappedClassException("""
        %s is not mapped. Give it to a Registry first: Registry.of(%s.class, …). [unmapped-class]""".formatted(type.getName(), type.getSimpleName()));
  }
}
