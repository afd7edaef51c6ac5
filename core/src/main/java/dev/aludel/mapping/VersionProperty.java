package dev.aludel.mapping;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The attribute that tells one state of a row from the next.
 *
 * @param column where it is kept
 * @param generator makes the next version out of the present one, the first out of null; null if the database does
 */
public record VersionProperty(
    ColumnProperty column, @Nullable UnaryOperator<@Nullable Object> generator) {

  /** Whether the database makes the versions. */
  public boolean isOfServer() {
    return generator == null;
  }

  /** The version after that one, or the first one after null. */
  public Object next(@Nullable Object present) {
    Object next = generator == null ? null : generator.apply(present);
    if (next == null) {
      throw new IllegalStateException(
          "no version of %s was made after %s".formatted(column.name(), present));
    }
    return next;
  }
}
