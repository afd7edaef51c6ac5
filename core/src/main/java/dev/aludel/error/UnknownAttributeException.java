package dev.aludel.error;

import java.util.Collection;

/** Something was taken for an attribute of a mapped class and is none. */
public final class UnknownAttributeException extends AludelException {

  private static final long serialVersionUID = 1L;

  private UnknownAttributeException(String message) {
    super(message);
  }

  /** The class has no attribute of that name. */
  public static UnknownAttributeException named(
      Class<?> type, String name, String kind, Collection<String> known) {
    return new UnknownAttributeException(
        "%s has no %s attribute \"%s\". It has: %s. [unknown-attribute]"
            .formatted(type.getName(), kind, name, String.join(", ", known)));
  }

  /** A lambda did something else than naming one attribute. */
  public static UnknownAttributeException noAttribute(Class<?> type, String did) {
    return new UnknownAttributeException("""
        The reference to an attribute of %s %s. Give a getter (%s::getName) or a field (it -> it.name), and nothing more. \
        [no-attribute]""".formatted(type.getName(), did, type.getSimpleName()));
  }
}
