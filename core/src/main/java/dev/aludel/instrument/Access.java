package dev.aludel.instrument;

import org.jspecify.annotations.Nullable;

/**
 * What woven accessors call when an instance's flags say so. Not for programs.
 *
 * <p>Thread rule: an instance belongs to one thread at a time, as its session does.
 */
public final class Access {

  private Access() {}

  /** Called before a read: loads the attribute if it is not there. */
  public static void read(Instrumented owner, int slot) {
    InstanceState state = InstanceState.find(owner);
    if (state != null) {
      state.ensureLoaded(slot);
    }
  }

  /** Called before a column field is written: records the old value and answers the value to store. */
  public static @Nullable Object write(Instrumented owner, int slot, @Nullable Object value) {
    record(owner, slot);
    return value;
  }

  public static boolean write(Instrumented owner, int slot, boolean value) {
    record(owner, slot);
    return value;
  }

  public static byte write(Instrumented owner, int slot, byte value) {
    record(owner, slot);
    return value;
  }

  public static char write(Instrumented owner, int slot, char value) {
    record(owner, slot);
    return value;
  }

  public static short write(Instrumented owner, int slot, short value) {
    record(owner, slot);
    return value;
  }

  public static int write(Instrumented owner, int slot, int value) {
    record(owner, slot);
    return value;
  }

  public static long write(Instrumented owner, int slot, long value) {
    record(owner, slot);
    return value;
  }

  public static float write(Instrumented owner, int slot, float value) {
    record(owner, slot);
    return value;
  }

  public static double write(Instrumented owner, int slot, double value) {
    record(owner, slot);
    return value;
  }

  /**
   * Called before a relationship field is written, on any instance: keeps the other side in step and answers the value
   * to store, which for a collection is the tracked form of it.
   */
  public static @Nullable Object relate(Instrumented owner, int slot, @Nullable Object value) {
    Attribute attribute = ClassManager.of(owner.getClass()).attribute(slot);
    if (attribute == null) {
      record(owner, slot);
      return value;
    }
    if (owner.$aludel_state() == null && Loading.isRunning()) {
      return value;
    }
    return attribute.assign(owner, value, attribute.token(AttributeEvent.Kind.SET));
  }

  private static void record(Instrumented owner, int slot) {
    InstanceState state = InstanceState.find(owner);
    if (state != null) {
      state.recordChange(owner, slot);
    }
  }
}
