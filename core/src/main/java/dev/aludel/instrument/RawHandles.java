package dev.aludel.instrument;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/** Method handles of attributes: the JDK's own, behind what the woven accessors do. */
final class RawHandles {

  private static final MethodHandle WRITE = hook(
      "write", MethodType.methodType(Object.class, int.class, Instrumented.class, Object.class));
  private static final MethodHandle READ =
      hook("read", MethodType.methodType(void.class, int.class, Instrumented.class));

  private RawHandles() {}

  /** The same setter if the field is no attribute; otherwise one that records the change first. */
  static MethodHandle recording(MethodHandle setter, @Nullable Field field) {
    int slot = field == null ? -1 : RawFields.slot(field);
    if (slot < 0) {
      return setter;
    }
    Class<?> owner = setter.type().parameterType(0);
    Class<?> value = setter.type().parameterType(1);
    MethodHandle hook = MethodHandles.insertArguments(WRITE, 0, slot)
        .asType(MethodType.methodType(value, owner, value));
    MethodHandle storing = MethodHandles.permuteArguments(
        setter, MethodType.methodType(void.class, value, owner, value), 1, 0);
    return MethodHandles.foldArguments(storing, hook);
  }

  /** The same getter if the field is no attribute; otherwise one that loads it first. */
  static MethodHandle loading(MethodHandle getter, @Nullable Field field) {
    int slot = field == null ? -1 : RawFields.slot(field);
    if (slot < 0) {
      return getter;
    }
    MethodHandle hook = MethodHandles.insertArguments(READ, 0, slot)
        .asType(MethodType.methodType(void.class, getter.type().parameterType(0)));
    return MethodHandles.foldArguments(getter, hook);
  }

  private static @Nullable Object write(
      int slot, @Nullable Instrumented owner, @Nullable Object value) {
    return owner == null ? value : RawFields.write(owner, slot, value);
  }

  private static void read(int slot, @Nullable Instrumented owner) {
    if (owner != null && (owner.$aludel_flags() & Flags.read(slot)) != 0) {
      Access.read(owner, slot);
    }
  }

  private static MethodHandle hook(String name, MethodType type) {
    try {
      return MethodHandles.lookup().findStatic(RawHandles.class, name, type);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("RawHandles lost its method " + name, e);
    }
  }
}
