package dev.aludel.instrument;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down every call, with the value that a write replaces. */
public final class Access {

  private static final List<String> CALLS = new ArrayList<>();

  private Access() {}

  /** The calls since the last time that somebody asked. */
  public static List<String> takeCalls() {
    List<String> calls = List.copyOf(CALLS);
    CALLS.clear();
    return calls;
  }

  /** Makes every read and write of the instance call. */
  public static void watch(Object instance) {
    ((Instrumented) instance).$aludel_flags(-1);
    CALLS.clear();
  }

  public static void read(Instrumented owner, int slot) {
    CALLS.add("read " + slot + ": " + owner.$aludel_get(slot));
  }

  public static @Nullable Object relate(Instrumented owner, int slot, @Nullable Object value) {
    note("relate", owner, slot, value);
    return value;
  }

  private static void note(String verb, Instrumented owner, int slot, @Nullable Object value) {
    CALLS.add(verb + " " + slot + ": " + owner.$aludel_get(slot) + " -> " + value);
  }

  public static boolean write(Instrumented owner, int slot, boolean value) {
    note("write", owner, slot, value);
    return value;
  }

  public static byte write(Instrumented owner, int slot, byte value) {
    note("write", owner, slot, value);
    return value;
  }

  public static char write(Instrumented owner, int slot, char value) {
    note("write", owner, slot, value);
    return value;
  }

  public static short write(Instrumented owner, int slot, short value) {
    note("write", owner, slot, value);
    return value;
  }

  public static int write(Instrumented owner, int slot, int value) {
    note("write", owner, slot, value);
    return value;
  }

  public static long write(Instrumented owner, int slot, long value) {
    note("write", owner, slot, value);
    return value;
  }

  public static float write(Instrumented owner, int slot, float value) {
    note("write", owner, slot, value);
    return value;
  }

  public static double write(Instrumented owner, int slot, double value) {
    note("write", owner, slot, value);
    return value;
  }

  public static @Nullable Object write(Instrumented owner, int slot, @Nullable Object value) {
    note("write", owner, slot, value);
    return value;
  }
}
