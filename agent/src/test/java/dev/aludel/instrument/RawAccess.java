package dev.aludel.instrument;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down every hook that was called, and changes nothing. */
public final class RawAccess {

  private static final List<String> CALLS = new ArrayList<>();

  private RawAccess() {}

  /** The calls since the last time that somebody asked. */
  public static List<String> takeCalls() {
    List<String> calls = List.copyOf(CALLS);
    CALLS.clear();
    return calls;
  }

  public static @Nullable Object writing(@Nullable Object value, Field field, Object owner) {
    CALLS.add(
        "object " + field.getName() + " of " + owner.getClass().getSimpleName() + " = " + value);
    return value;
  }

  public static boolean writing(boolean value, Field field, Object owner) {
    return note("boolean", value, field, owner);
  }

  public static byte writing(byte value, Field field, Object owner) {
    return note("byte", value, field, owner);
  }

  public static char writing(char value, Field field, Object owner) {
    return note("char", value, field, owner);
  }

  public static short writing(short value, Field field, Object owner) {
    return note("short", value, field, owner);
  }

  public static int writing(int value, Field field, Object owner) {
    return note("int", value, field, owner);
  }

  public static long writing(long value, Field field, Object owner) {
    return note("long", value, field, owner);
  }

  public static float writing(float value, Field field, Object owner) {
    return note("float", value, field, owner);
  }

  public static double writing(double value, Field field, Object owner) {
    return note("double", value, field, owner);
  }

  public static void reading(Field field, @Nullable Object owner) {
    if (owner == null) {
      return; // a static field
    }
    CALLS.add("reading " + field.getName() + " of " + owner.getClass().getSimpleName());
  }

  public static void updating(Class<?> owner, String name) {
    CALLS.add("updating " + owner.getSimpleName() + "." + name);
  }

  public static Class<?> updating(Class<?> owner, Class<?> type, String name) {
    CALLS.add("updating " + type.getSimpleName() + " " + owner.getSimpleName() + "." + name);
    return owner;
  }

  public static void locating(Field field) {
    CALLS.add("locating " + field.getName());
  }

  public static void locating(Class<?> owner, String name) {
    CALLS.add("locating " + owner.getSimpleName() + "." + name);
  }

  public static MethodHandle findSetter(Lookup lookup, Class<?> owner, String name, Class<?> type)
      throws NoSuchFieldException, IllegalAccessException {
    CALLS.add("findSetter " + name);
    return lookup.findSetter(owner, name, type);
  }

  public static MethodHandle findGetter(Lookup lookup, Class<?> owner, String name, Class<?> type)
      throws NoSuchFieldException, IllegalAccessException {
    CALLS.add("findGetter " + name);
    return lookup.findGetter(owner, name, type);
  }

  public static VarHandle findVarHandle(Lookup lookup, Class<?> owner, String name, Class<?> type)
      throws NoSuchFieldException, IllegalAccessException {
    CALLS.add("findVarHandle " + name);
    return lookup.findVarHandle(owner, name, type);
  }

  public static MethodHandle unreflectSetter(Lookup lookup, Field field)
      throws IllegalAccessException {
    CALLS.add("unreflectSetter " + field.getName());
    return lookup.unreflectSetter(field);
  }

  public static MethodHandle unreflectGetter(Lookup lookup, Field field)
      throws IllegalAccessException {
    CALLS.add("unreflectGetter " + field.getName());
    return lookup.unreflectGetter(field);
  }

  public static VarHandle unreflectVarHandle(Lookup lookup, Field field)
      throws IllegalAccessException {
    CALLS.add("unreflectVarHandle " + field.getName());
    return lookup.unreflectVarHandle(field);
  }

  public static Object cloned(Object original, Object clone) {
    CALLS.add(
        "cloned " + original.getClass().getSimpleName() + ", another one: " + (original != clone));
    return clone;
  }

  private static <T> T note(String kind, T value, Field field, Object owner) {
    CALLS.add(
        kind + " " + field.getName() + " of " + owner.getClass().getSimpleName() + " = " + value);
    return value;
  }
}
