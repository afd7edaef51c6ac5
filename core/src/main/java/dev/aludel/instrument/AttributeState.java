package dev.aludel.instrument;

import org.jspecify.annotations.Nullable;

/**
 * One attribute of one instance, as it is now. Looking at it loads nothing.
 *
 * @param loaded whether the value is there; if not, {@code value} is null
 */
public record AttributeState(
    String name, boolean loaded, @Nullable Object value, AttributeHistory history) {

  @Override
  public String toString() {
    return "AttributeState[name=%s, loaded=%s, value=%s, history=%s]"
        .formatted(name, loaded, history.secret() ? "***" : value, history);
  }
}
