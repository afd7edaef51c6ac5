package dev.aludel.oracle.meaning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Comparisons: ISO/IEC 9075-2, 8.2 and following. */
public final class Compare {

  private Compare() {}

  /** Of two values of one type, neither of them NULL; text by its characters, as the collations C and binary do. */
  @SuppressWarnings("unchecked") // both are of one type, whose order is its own
  public static int order(Object left, Object right) {
    SqlFault.settled(left);
    SqlFault.settled(right);
    if (left instanceof Decimal decimal) {
      return decimal.compareTo((Decimal) right);
    }
    if (left instanceof String text) {
      return codePoints(text, (String) right);
    }
    return ((Comparable<Object>) left).compareTo(right);
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
    if (left != null && right != null) {
      return order(left, right) == 0;
    }
    if (left != null) {
      SqlFault.settled(left);
    }
    if (right != null) {
      SqlFault.settled(right);
    }
    return left == right;
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
  public static @Nullable Boolean between(Env env, Meaning value, Meaning low, Meaning high) {
    Object middle = env.operand(value);
    Object least = env.operand(low);
    Object most = env.operand(high);
    return Logic.and(
        env,
        List.of(inner -> Logic.not(less(middle, least)), inner -> Logic.not(less(most, middle))));
  }

  /** {@code value = a OR value = b OR …}: false for none. */
  public static @Nullable Boolean in(@Nullable Object value, List<?> all) {
    boolean unknown = false;
    SqlFault fault = null;
    for (Object one : all) {
      try {
        Boolean equal = equal(value, one);
        if (Boolean.TRUE.equals(equal)) {
          return true;
        }
        unknown |= equal == null;
      } catch (SqlFault e) {
        fault = e;
      }
    }
    if (fault != null) {
      throw fault;
    }
    return unknown ? null : false;
  }
}
