package dev.aludel.instrument;

import org.jspecify.annotations.Nullable;

/** Sees each value that an attribute is set to, says what it becomes, or throws. Shared between threads. */
@FunctionalInterface
public interface ValueFilter {

  /** What the field gets. */
  @Nullable
  Object apply(Object instance, @Nullable Object value);
}
