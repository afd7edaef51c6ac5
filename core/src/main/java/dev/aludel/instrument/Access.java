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
    Attribute filtered = filtered(owner, slot);
    if (filtered != null) {
      return filtered.assign(owner, value, filtered.token(AttributeEvent.Kind.SET));
    }
    record(owner, slot);
    return value;
  }

  public static boolean write(Instrumented owner, int slot, boolean value) {
    Attribute filtered = filtered(owner, slot);
    if (filtered != null) {
      return (boolean) primitive(filtered, owner, value);
    }
    record(owner, slot);
    return value;
  }

  public static byte write(Instrumented owner, int slot, byte value) {
    Attribute filtered = filtered(owner, slot);
    if (filtered != null) {
      return (byte) primitive(filtered, owner, value);
    }
    record(owner, slot);
    return value;
  }

  public static char write(Instrumented owner, int slot, char value) {
    Attribute filtered = filtered(owner, slot);
    if (filtered != null) {
      return (char) primitive(filtered, owner, value);
    }
    record(owner, slot);
    return value;
  }

  public static short write(Instrumented owner, int slot, short value) {
    Attribute filtered = filtered(owner, slot);
    if (filtered != null) {
      return (short) primitive(filtered, owner, value);
    }
    record(owner, slot);
    return value;
  }

  public static int write(Instrumented owner, int slot, int value) {
    Attribute filtered = filtered(owner, slot);
    if (filtered != null) {
      return (int) primitive(filtered, owner, value);
    }
    record(owner, slot);
    return value;
  }

  public static long write(Instrumented owner, int slot, long value) {
    Attribute filtered = filtered(owner, slot);
    if (filtered != null) {
      return (long) primitive(filtered, owner, value);
    }
    record(owner, slot);
    return value;
  }

  public static float write(Instrumented owner, int slot, float value) {
    Attribute filtered = filtered(owner, slot);
    if (filtered != null) {
      return (float) primitive(filtered, owner, value);
    }
    record(owner, slot);
    return value;
  }

  public static double write(Instrumented owner, int slot, double value) {
    Attribute filtered = filtered(owner, slot);
    if (filtered != null) {
      return (double) primitive(filtered, owner, value);
    }
    record(owner, slot);
    return value;
  }

  /** The attribute in the slot if somebody wants to see its values. */
  private static @Nullable Attribute filtered(Instrumented owner, int slot) {
    Attribute attribute = ClassManager.of(owner.getClass()).attribute(slot);
    return attribute != null && attribute.isFiltered() ? attribute : null;
  }

  private static Object primitive(Attribute attribute, Instrumented owner, Object value) {
    Object filtered = attribute.assign(owner, value, attribute.token(AttributeEvent.Kind.SET));
    if (filtered == null) {
      throw new IllegalArgumentException(
          attribute + " is a primitive, and its listener answers null");
    }
    return filtered;
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
