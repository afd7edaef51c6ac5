package dev.aludel.oracle.meaning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Comparisons: ISO/IEC 9075-2, 8.2 and following. */
public final class Compare {

  private Compare() {}

  /** Of two values of one type, neither of them NULL; text by its characters, as the collations C and binary do. */
  @SuppressWarnings("unchecked") // both are of one type, whose order is its own
  public static int order(Object left, Object right) {
    known(left);
    known(right);
    if (left instanceof Decimal decimal) {
      return decimal.compareTo((Decimal) right);
    }
    if (left instanceof String text) {
      return codePoints(text, (String) right);
    }
    return ((Comparable<Object>) left).compareTo(right);
  }

  /** A value that ended in an error of its own takes along what needs it. */
  private static void known(@Nullable Object value) {
    if (value instanceof RuntimeException thrown) {
      throw thrown;
    }
  }

  private static int codePoints(String left, String right) {
    int shared = Math.min(left.length(), right.length());
    for (int i = 0; i < shared; i++) {
      if (left.charAt(i) != right.charAt(i)) {
        // At a surrogate on one side alone, that side is the greater one.
        boolean surrogates =
            Character.isSurrogate(left.charAt(i)) && Character.isSurrogate(right.charAt(i));
        return surrogates
            ? left.charAt(i) - right.charAt(i)
            : Integer.compare(left.codePointAt(i), right.codePointAt(i));
      }
    }
    return left.length() - right.length();
  }

  /** Equal where NULL equals NULL, as DISTINCT, GROUP BY and PARTITION BY see it. */
  public static boolean same(@Nullable Object left, @Nullable Object right) {
    known(left);
    known(right);
    if (left == null || right == null) {
      return left == right;
    }
    return order(left, right) == 0;
  }

  public static boolean sameRow(List<?> left, List<?> right) {
    for (int i = 0; i < left.size(); i++) {
      if (!same(left.get(i), right.get(i))) {
        return false;
      }
    }
    return true;
  }

  public static @Nullable Boolean equal(@Nullable Object left, @Nullable Object right) {
    return left == null || right == null ? null : order(left, right) == 0;
  }

  public static @Nullable Boolean less(@Nullable Object left, @Nullable Object right) {
    return left == null || right == null ? null : order(left, right) < 0;
  }

  public static @Nullable Boolean greater(@Nullable Object left, @Nullable Object right) {
    return less(right, left);
  }

  /** {@code low <= value AND value <= high}. */
  public static @Nullable Boolean between(
      @Nullable Object value, @Nullable Object low, @Nullable Object high) {
    Boolean above = Logic.not(less(value, low));
    Boolean below = Logic.not(less(high, value));
    if (Boolean.FALSE.equals(above) || Boolean.FALSE.equals(below)) {
      return false;
    }
    return above == null || below == null ? null : true;
  }

  /** {@code value = a OR value = b OR …}: false for none. */
  public static @Nullable Boolean in(@Nullable Object value, List<?> all) {
    boolean unknown = false;
    boolean found = false;
    for (Object one : all) {
      Boolean equal = equal(value, one);
      unknown |= equal == null;
      found |= Boolean.TRUE.equals(equal);
    }
    if (found) {
      return true;
    }
    return unknown ? null : false;
  }
}
