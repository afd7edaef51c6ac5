package dev.aludel.instrument;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/**
 * What rewritten code calls before reflection reads or writes a field, and instead of having a handle made for one. Not
 * for programs. Fields that are no attributes and objects that are not instrumented are left to the JDK, as are all
 * errors; what cannot be watched is refused.
 *
 * <p>Thread rule: as for {@link Access}. Keep it small: any class of the program may call it while it is initialised.
 */
public final class RawAccess {

  private RawAccess() {}

  // --- before Field.get and Field.set ----------------------------------------------------------

  /** Called before {@code Field.get}: loads the attribute if it is not there. */
  public static void reading(@Nullable Field field, @Nullable Object owner) {
    if (owner instanceof Instrumented instance
        && field != null
        && (instance.$aludel_flags() & Flags.READS) != 0) {
      RawFields.read(instance, field);
    }
  }

  /** Called before {@code Field.set}: records the change and answers the value to store. */
  public static @Nullable Object writing(
      @Nullable Object value, @Nullable Field field, @Nullable Object owner) {
    return owner instanceof Instrumented instance && field != null
        ? RawFields.write(instance, field, value)
        : value;
  }

  /** Called before {@code Field.setBoolean}. */
  public static boolean writing(boolean value, @Nullable Field field, @Nullable Object owner) {
    record(boolean.class, field, owner);
    return value;
  }

  /** Called before {@code Field.setByte}. */
  public static byte writing(byte value, @Nullable Field field, @Nullable Object owner) {
    record(byte.class, field, owner);
    return value;
  }

  /** Called before {@code Field.setChar}. */
  public static char writing(char value, @Nullable Field field, @Nullable Object owner) {
    record(char.class, field, owner);
    return value;
  }

  /** Called before {@code Field.setShort}. */
  public static short writing(short value, @Nullable Field field, @Nullable Object owner) {
    record(short.class, field, owner);
    return value;
  }

  /** Called before {@code Field.setInt}. */
  public static int writing(int value, @Nullable Field field, @Nullable Object owner) {
    record(int.class, field, owner);
    return value;
  }

  /** Called before {@code Field.setLong}. */
  public static long writing(long value, @Nullable Field field, @Nullable Object owner) {
    record(long.class, field, owner);
    return value;
  }

  /** Called before {@code Field.setFloat}. */
  public static float writing(float value, @Nullable Field field, @Nullable Object owner) {
    record(float.class, field, owner);
    return value;
  }

  /** Called before {@code Field.setDouble}. */
  public static double writing(double value, @Nullable Field field, @Nullable Object owner) {
    record(double.class, field, owner);
    return value;
  }

  private static void record(Class<?> valueType, @Nullable Field field, @Nullable Object owner) {
    if (owner instanceof Instrumented instance && field != null) {
      RawFields.record(instance, field, valueType);
    }
  }

  // --- instead of MethodHandles.Lookup ---------------------------------------------------------

  /** A setter that records the change; throws as {@code Lookup.findSetter} does. */
  public static MethodHandle findSetter(Lookup lookup, Class<?> owner, String name, Class<?> type)
      throws NoSuchFieldException, IllegalAccessException {
    MethodHandle setter = lookup.findSetter(owner, name, type);
    return mayBeMapped(owner)
        ? RawHandles.recording(setter, RawFields.find(owner, name, type))
        : setter;
  }

  /** A setter that records the change; throws as {@code Lookup.unreflectSetter} does. */
  public static MethodHandle unreflectSetter(Lookup lookup, Field field)
      throws IllegalAccessException {
    MethodHandle setter = lookup.unreflectSetter(field);
    return mayBeMapped(field.getDeclaringClass()) ? RawHandles.recording(setter, field) : setter;
  }

  /** A getter that loads the attribute if it is not there; throws as {@code Lookup.findGetter} does. */
  public static MethodHandle findGetter(Lookup lookup, Class<?> owner, String name, Class<?> type)
      throws NoSuchFieldException, IllegalAccessException {
    MethodHandle getter = lookup.findGetter(owner, name, type);
    return mayBeMapped(owner)
        ? RawHandles.loading(getter, RawFields.find(owner, name, type))
        : getter;
  }

  /** A getter that loads the attribute if it is not there; throws as {@code Lookup.unreflectGetter} does. */
  public static MethodHandle unreflectGetter(Lookup lookup, Field field)
      throws IllegalAccessException {
    MethodHandle getter = lookup.unreflectGetter(field);
    return mayBeMapped(field.getDeclaringClass()) ? RawHandles.loading(getter, field) : getter;
  }

  /**
   * A variable handle of a field that is no attribute; throws as {@code Lookup.findVarHandle} does.
   *
   * @throws UnsupportedOperationException if the field is an attribute
   */
  public static VarHandle findVarHandle(Lookup lookup, Class<?> owner, String name, Class<?> type)
      throws NoSuchFieldException, IllegalAccessException {
    VarHandle handle = lookup.findVarHandle(owner, name, type);
    if (mayBeMapped(owner)) {
      RawFields.refuse("VarHandle", RawFields.find(owner, name, type));
    }
    return handle;
  }

  /**
   * A variable handle of a field that is no attribute; throws as {@code Lookup.unreflectVarHandle} does.
   *
   * @throws UnsupportedOperationException if the field is an attribute
   */
  public static VarHandle unreflectVarHandle(Lookup lookup, Field field)
      throws IllegalAccessException {
    VarHandle handle = lookup.unreflectVarHandle(field);
    RawFields.refuse("VarHandle", field);
    return handle;
  }

  // --- before what cannot be watched -----------------------------------------------------------

  /**
   * Called before a field updater of numbers is made.
   *
   * @throws UnsupportedOperationException if the field is an attribute
   */
  public static void updating(@Nullable Class<?> owner, @Nullable String name) {
    refuse("field updater", owner, name);
  }

  /**
   * Called before a field updater of references is made; answers the first argument.
   *
   * @throws UnsupportedOperationException if the field is an attribute
   */
  public static @Nullable Class<?> updating(
      @Nullable Class<?> owner, @Nullable Class<?> type, @Nullable String name) {
    refuse("field updater", owner, name);
    return owner;
  }

  /**
   * Called before {@code Unsafe} tells the address of a field.
   *
   * @throws UnsupportedOperationException if the field is an attribute
   */
  public static void locating(@Nullable Field field) {
    if (field != null) {
      RawFields.refuse("memory address", field);
    }
  }

  /** As {@link #locating(Field)}. */
  public static void locating(@Nullable Class<?> owner, @Nullable String name) {
    refuse("memory address", owner, name);
  }

  private static void refuse(String what, @Nullable Class<?> owner, @Nullable String name) {
    if (owner != null && name != null && mayBeMapped(owner)) {
      RawFields.refuse(what, RawFields.declared(owner, name));
    }
  }

  // --- after Object.clone ----------------------------------------------------------------------

  /** Called after {@code clone()} in a mapped class or a subclass; answers the clone, which has a state of its own now. */
  public static @Nullable Object cloned(@Nullable Object original, @Nullable Object clone) {
    if (original instanceof Instrumented from
        && clone instanceof Instrumented to
        && from != to
        && from.$aludel_state() == to.$aludel_state()) { // else a superclass has seen to it
      CloneRepair.repair(from, to);
    }
    return clone;
  }

  private static boolean mayBeMapped(Class<?> type) {
    return Instrumented.class.isAssignableFrom(type);
  }
}
