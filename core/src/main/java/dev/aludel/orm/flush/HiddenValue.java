package dev.aludel.orm.flush;

import dev.aludel.mapping.ColumnProperty;
import org.jspecify.annotations.Nullable;

/**
 * Stands in a plan for the value of a secret column, and does not show it.
 *
 * @param value the value itself
 */
public record HiddenValue(@Nullable Object value) {

  /** As it may be shown. */
  static @Nullable Object of(ColumnProperty property, @Nullable Object value) {
    return property.column().type().isSecret() ? new HiddenValue(value) : value;
  }

  @Override
  public String toString() {
    return "***";
  }
}
