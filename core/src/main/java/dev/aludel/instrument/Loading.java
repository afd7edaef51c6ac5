package dev.aludel.instrument;

import org.jspecify.annotations.Nullable;

/**
 * What a constructor gets that makes an instance out of a row: its parameters' values, by slot. Called by woven classes,
 * not by programs. As a type, it marks the constructor which the agent adds and which runs nothing; there are no
 * instances.
 */
public final class Loading {

  /** How many constructors run in this thread to make instances out of rows. */
  private static final ThreadLocal<int[]> RUNNING = ThreadLocal.withInitial(() -> new int[1]);

  /** Stands for the value of an attribute that the row does not bring. */
  public static final Object ABSENT = new Object();

  /** As {@link #ABSENT}, of a column: no constructor can be expected to do without it. */
  public static final Object DEFERRED = new Object();

  /** A constructor takes what the row does not bring. */
  static final class NeededException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final NeededException INSTANCE = new NeededException();

    private NeededException() {
      super("a constructor's parameter is not loaded", null, false, false);
    }
  }

  private Loading() {}

  /** Makes an instance; what its constructor does to relationships is told to nobody, for the row decides on them. */
  static Instrumented construct(Instrumented prototype, @Nullable Object[] values) {
    int[] running = RUNNING.get();
    running[0]++;
    try {
      return prototype.$aludel_new(values);
    } finally {
      running[0]--;
    }
  }

  static boolean isRunning() {
    return RUNNING.get()[0] > 0;
  }

  /** The value for a parameter; null if it is absent. */
  public static @Nullable Object value(@Nullable Object[] values, int slot) {
    Object value = brought(values, slot);
    return value == ABSENT ? null : value;
  }

  private static @Nullable Object brought(@Nullable Object[] values, int slot) {
    Object value = values[slot];
    if (value == DEFERRED) {
      throw NeededException.INSTANCE;
    }
    return value;
  }

  /** The bit if the value is absent, otherwise 0. */
  public static int absentBit(@Nullable Object[] values, int slot, int bit) {
    return values[slot] == ABSENT ? bit : 0;
  }

  public static boolean booleanValue(@Nullable Object[] values, int slot) {
    return brought(values, slot) instanceof Boolean flag ? flag : false;
  }

  public static byte byteValue(@Nullable Object[] values, int slot) {
    return brought(values, slot) instanceof Byte number ? number : 0;
  }

  public static char charValue(@Nullable Object[] values, int slot) {
    return brought(values, slot) instanceof Character letter ? letter : 0;
  }

  public static short shortValue(@Nullable Object[] values, int slot) {
    return brought(values, slot) instanceof Short number ? number : 0;
  }

  public static int intValue(@Nullable Object[] values, int slot) {
    return brought(values, slot) instanceof Integer number ? number : 0;
  }

  public static long longValue(@Nullable Object[] values, int slot) {
    return brought(values, slot) instanceof Long number ? number : 0;
  }

  public static float floatValue(@Nullable Object[] values, int slot) {
    return brought(values, slot) instanceof Float number ? number : 0;
  }

  public static double doubleValue(@Nullable Object[] values, int slot) {
    return brought(values, slot) instanceof Double number ? number : 0;
  }
}
