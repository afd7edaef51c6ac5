package dev.aludel.agent.plan;

import dev.aludel.agent.contract.MappingContract;
import dev.aludel.agent.detect.ClassDescription;
import dev.aludel.agent.detect.FieldDescription;

/** Which annotations make a class mapped, a field an attribute, and an attribute never null. */
final class Marks {

  private Marks() {}

  static boolean classIsMarked(ClassDescription type) {
    for (String marker : MappingContract.CLASS_MARKERS) {
      if (type.annotations().contains(marker)) {
        return true;
      }
    }
    return false;
  }

  static boolean fieldIsMarked(FieldDescription field) {
    for (String marker : MappingContract.FIELD_MARKERS) {
      if (field.annotations().contains(marker)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it carries an annotation called NonNull or NotNull, from whichever package. */
  static boolean hasNonNullMark(FieldDescription field) {
    return hasMark(field, "NonNull;") || hasMark(field, "NotNull;");
  }

  /** Whether it carries an annotation called Nullable, from whichever package. */
  static boolean hasNullableMark(FieldDescription field) {
    return hasMark(field, "Nullable;");
  }

  private static boolean hasMark(FieldDescription field, String simpleName) {
    for (String annotation : field.annotations()) {
      int qualifier = Math.max(annotation.lastIndexOf('/'), annotation.lastIndexOf('$'));
      if (annotation.substring(qualifier + 1).equals(simpleName)) {
        return true;
      }
    }
    return false;
  }
}
