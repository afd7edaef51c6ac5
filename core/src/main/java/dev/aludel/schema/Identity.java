package dev.aludel.schema;

import org.jspecify.annotations.Nullable;

/**
 * How the database counts the values of a column: {@code Identity.always().start(100).increment(10)}.
 *
 * @param isAlways whether a value of the program's own is refused
 * @param start the first value; null leaves it to the database, which begins with 1
 * @param increment from one value to the next
 */
public record Identity(boolean isAlways, @Nullable Long start, long increment) {

  /** Counts where the program states no value. */
  public static Identity byDefault() {
    return new Identity(false, null, 1);
  }

  /** Counts, and takes no other value. */
  public static Identity always() {
    return new Identity(true, null, 1);
  }

  public Identity start(long first) {
    return new Identity(isAlways, first, increment);
  }

  public Identity increment(long step) {
    return new Identity(isAlways, start, step);
  }
}
