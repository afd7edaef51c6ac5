package dev.aludel.oracle.meaning;

import org.jspecify.annotations.Nullable;

/**
 * What an expression is worth in a row; null is SQL's NULL. Integers of all sizes are {@code Long}s, decimals are {@link
 * Decimal}s, all else is what JDBC makes of it.
 */
@FunctionalInterface
public interface Meaning {

  @Nullable
  Object in(Env env);
}
