package dev.aludel.mapping;

import dev.aludel.instrument.ClassManager;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/** The fields of a class and of the mapped classes and mixins that it extends, those of the topmost class first. */
final class MappedFields {

  private MappedFields() {}

  static List<Field> of(Class<?> type) {
    List<Field> fields = new ArrayList<>();
    collect(type, fields);
    return fields;
  }

  private static void collect(Class<?> level, List<Field> fields) {
    if (level.getSuperclass() != null) {
      collect(level.getSuperclass(), fields);
    }
    for (Field field : level.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
        fields.add(field);
      }
    }
  }

  /** Whether the class file says that the field is never null; what is not woven tells only of primitives. */
  static boolean isNonNull(Class<?> type, Field field) {
    if (field.getType().isPrimitive()) {
      return true;
    }
    if (!ClassManager.isWoven(type)) {
      return false;
    }
    ClassManager manager = ClassManager.of(type);
    int slot = manager.slot(field.getName());
    return slot >= 0 && manager.isNonNull(slot);
  }
}
