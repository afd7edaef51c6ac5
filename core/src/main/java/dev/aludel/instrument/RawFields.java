package dev.aludel.instrument;

import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/** Attributes as reflection sees them: does for a {@link Field} what the woven accessors do for an instruction. */
final class RawFields {

  /** Primitive types in the order in which one widens into the next (JLS 5.1.2); char joins in at int. */
  private static final String WIDENING = "BSIJFD";

  private RawFields() {}

  static void read(Instrumented owner, Field field) {
    int slot = slot(owner, field);
    if (slot >= 0) {
      Access.read(owner, slot);
    }
  }

  /** Records that the field is about to be set by {@code Field.set} and answers the value to store. */
  static @Nullable Object write(Instrumented owner, Field field, @Nullable Object value) {
    int slot = slot(owner, field);
    if (slot < 0 || !accepts(field.getType(), value)) {
      return value;
    }
    loadUnlessSureToBeSet(owner, slot, field);
    return write(owner, slot, value);
  }

  /** Records that a primitive field is about to be set by a value of that type. */
  static void record(Instrumented owner, Field field, Class<?> valueType) {
    int slot = slot(owner, field);
    if (slot >= 0 && field.getType().isPrimitive() && widens(valueType, field.getType())) {
      loadUnlessSureToBeSet(owner, slot, field);
      write(owner, slot, null);
    }
  }

  /** What a setter accessor does before it stores: answers the value to store. */
  static @Nullable Object write(Instrumented owner, int slot, @Nullable Object value) {
    Attribute attribute = ClassManager.of(owner.getClass()).attribute(slot);
    if (attribute != null && !(attribute instanceof ScalarAttribute)) {
      return Access.relate(owner, slot, value);
    }
    boolean watched = (owner.$aludel_flags() & Flags.write(slot)) != 0;
    return watched ? Access.write(owner, slot, value) : value;
  }

  /**
   * What is recorded before a call that then fails must do no harm: an attribute whose value is known is only seen to be
   * what it was, but one that is not loaded would count as set.
   */
  private static void loadUnlessSureToBeSet(Instrumented owner, int slot, Field field) {
    if ((owner.$aludel_flags() & Flags.read(slot)) != 0 && !isSureToBeAccessible(field)) {
      Access.read(owner, slot);
    }
  }

  @SuppressWarnings("deprecation") // canAccess goes by the caller, which here would be this class
  private static boolean isSureToBeAccessible(Field field) {
    return field.isAccessible()
        || Modifier.isPublic(field.getModifiers())
            && Modifier.isPublic(field.getDeclaringClass().getModifiers());
  }

  /** The slot of the attribute that the field is in this object; -1 if it is none. */
  private static int slot(Instrumented owner, Field field) {
    return field.getDeclaringClass().isInstance(owner) ? slot(field) : -1;
  }

  /** The slot of the attribute that the field is; -1 if it is none. */
  static int slot(Field field) {
    Class<?> owner = field.getDeclaringClass();
    return Instrumented.class.isAssignableFrom(owner) ? ClassManager.of(owner).slot(field) : -1;
  }

  /** The field that a lookup finds by name and type (JVMS 5.4.3.2); null if there is none of an instance. */
  static @Nullable Field find(Class<?> owner, String name, Class<?> type) {
    for (Class<?> level = owner; level != null; level = level.getSuperclass()) {
      Field field = declared(level, name);
      if (field != null && field.getType() == type) {
        return field;
      }
    }
    return null;
  }

  /** The field that the class itself declares; null if there is none. */
  static @Nullable Field declared(Class<?> owner, String name) {
    try {
      return owner.getDeclaredField(name);
    } catch (NoSuchFieldException none) {
      return null;
    }
  }

  /** Throws if the field is an attribute. */
  static void refuse(String what, @Nullable Field field) {
    if (field != null && slot(field) >= 0) {
      throw new UnsupportedOperationException(
          """
          A %s of %s.%s would change the attribute unseen, and the change would be lost.
          Use the class's own methods, Field.set or Lookup.findSetter, which record it. [raw-access-refused]""".formatted(what, field.getDeclaringClass().getSimpleName(), field.getName()));
    }
  }

  private static boolean accepts(Class<?> fieldType, @Nullable Object value) {
    if (!fieldType.isPrimitive()) {
      return value == null || fieldType.isInstance(value);
    }
    return value != null && widens(unboxed(value.getClass()), fieldType);
  }

  private static Class<?> unboxed(Class<?> type) {
    return MethodType.methodType(type).unwrap().returnType();
  }

  private static boolean widens(Class<?> from, Class<?> to) {
    if (from == to) {
      return true;
    }
    int target = WIDENING.indexOf(to.descriptorString());
    int start = WIDENING.indexOf(from == char.class ? "S" : from.descriptorString());
    return from.isPrimitive() && start >= 0 && start < target;
  }
}
