package dev.aludel.instrument;

import org.jspecify.annotations.Nullable;

public final class Loading {

  public static final Object ABSENT = new Object();

  private Loading() {}

  public static @Nullable Object value(@Nullable Object[] values, int slot) {
    Object value = values[slot];
    return value == ABSENT ? null : value;
  }

  public static int absentBit(@Nullable Object[] values, int slot, int bit) {
    return values[slot] == ABSENT ? bit : 0;
  }

  public static boolean booleanValue(@Nullable Object[] values, int slot) {
    return values[slot] instanceof Boolean flag ? flag : false;
  }

  public static byte byteValue(@Nullable Object[] values, int slot) {
    return values[slot] instanceof Byte number ? number : 0;
  }

  public static char charValue(@Nullable Object[] values, int slot) {
    return values[slot] instanceof Character letter ? letter : 0;
  }

  public static short shortValue(@Nullable Object[] values, int slot) {
    return values[slot] instanceof Short number ? number : 0;
  }

  public static int intValue(@Nullable Object[] values, int slot) {
    return values[slot] instanceof Integer number ? number : 0;
  }

  public static long longValue(@Nullable Object[] values, int slot) {
    return values[slot] instanceof Long number ? number : 0;
  }

  public static float floatValue(@Nullable Object[] values, int slot) {
    return values[slot] instanceof Float number ? number : 0;
  }

  public static double doubleValue(@Nullable Object[] values, int slot) {
    return values[slot] instanceof Double number ? number : 0;
  }
}
