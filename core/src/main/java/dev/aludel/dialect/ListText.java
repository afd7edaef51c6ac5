package dev.aludel.dialect;

import org.jspecify.annotations.Nullable;

/**
 * What a database needs in the parentheses of IN.
 *
 * @param prefix what stands before the values
 * @param empty what stands there if there is no value
 * @param wide what stands there if there are very many; null to send each by itself
 */
record ListText(String prefix, String empty, @Nullable WideList wide) {

  // Beyond that, one parameter is the faster way on each database, long before their limits.
  private static final int WIDE = 1_000;

  /** The way to send a list of that many values; null to send each by itself. */
  @Nullable
  WideList wideFor(int size) {
    return size > WIDE ? wide : null;
  }
}
