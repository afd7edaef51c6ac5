package dev.aludel.orm.fault.shop;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts the calls of the program's own code, and has one of them throw. For one thread. */
public enum UserCode {
  BIND,
  READ,
  DEFAULT,
  NEXT_VERSION,
  INSTANCE_LISTENER,
  SET_LISTENER,
  SESSION_LISTENER,
  STATE_CHANGED,
  COMMITTED,
  EQUALS,
  HASH_CODE,
  TO_STRING,
  COMPARE_TO,
  CONSTRUCTOR,
  SETTER;

  private static final Map<UserCode, Integer> COUNTS = new EnumMap<>(UserCode.class);

  private static boolean counting;
  private static int calls;
  private static int failing;
  private static @Nullable Throwable failure;
  private static @Nullable UserCode failed;

  /** Every piece of the program's code begins with this. */
  public void called() {
    if (counting) {
      calls++;
      COUNTS.merge(this, 1, Integer::sum);
      Throwable planned = failure;
      if (calls == failing && planned != null) {
        failed = this;
        throw UserCode.<RuntimeException>asUnchecked(planned);
      }
    }
  }

  /** Also one that is checked, as code of other languages may throw it. */
  @SuppressWarnings("unchecked") // which is the purpose
  private static <T extends Throwable> T asUnchecked(Throwable any) throws T {
    throw (T) any;
  }

  /** Counts from now on. */
  public static void count() {
    failAt(0, null);
  }

  /** Counts from now on, and has the k-th call throw that. */
  public static void failAt(int call, @Nullable Throwable planned) {
    calls = 0;
    failing = call;
    failure = planned;
    failed = null;
    counting = true;
  }

  /** Counts no longer, and answers how many calls there were. */
  public static int stop() {
    counting = false;
    return calls;
  }

  /** What has thrown, or null if it has not come to that. */
  public static @Nullable UserCode failed() {
    return failed;
  }

  /** All calls that were ever counted. */
  public static Map<UserCode, Integer> counts() {
    return Map.copyOf(COUNTS);
  }
}
