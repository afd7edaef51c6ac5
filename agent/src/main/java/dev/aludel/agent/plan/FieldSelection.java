package dev.aludel.agent.plan;

import dev.aludel.agent.contract.MappingContract;
import dev.aludel.agent.detect.ClassDescription;
import dev.aludel.agent.detect.FieldDescription;
import dev.aludel.agent.detect.Stamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.objectweb.asm.Opcodes;

/** Which fields of a mapped class are attributes, and of what kind. */
final class FieldSelection {

  private static final int NEVER_LISTED =
      Opcodes.ACC_STATIC | Opcodes.ACC_TRANSIENT | Opcodes.ACC_SYNTHETIC;

  /** In a listed class, a reference to one of these is a column; every other one is a relationship. */
  private static final String[] VALUE_TYPES = {
    "Ljava/lang/", "Ljava/math/", "Ljava/time/", "Ljava/util/UUID;"
  };

  private final ClassDescription type;
  private final boolean annotated;

  FieldSelection(ClassDescription type) {
    this.type = type;
    this.annotated = Marks.classIsMarked(type);
  }

  /** The attributes in the order of their declaration, numbered from {@code firstSlot}. */
  List<MappedField> attributes(int firstSlot) {
    List<MappedField> attributes = new ArrayList<>();
    for (FieldDescription field : type.fields()) {
      if (isAttribute(field)) {
        attributes.add(attribute(field, firstSlot + attributes.size()));
      }
    }
    return attributes;
  }

  boolean isAttribute(FieldDescription field) {
    Stamp stamp = type.stamp();
    if (stamp != null) {
      return stamp.attributes().contains(field.name()) && !field.is(Opcodes.ACC_STATIC);
    }
    return annotated
        ? !field.is(Opcodes.ACC_STATIC) && Marks.fieldIsMarked(field)
        : !field.is(NEVER_LISTED) && field.name().indexOf('$') < 0;
  }

  private MappedField attribute(FieldDescription field, int slot) {
    return new MappedField(
        type.name(),
        field.name(),
        field.descriptor(),
        field.access(),
        slot,
        isRelationship(field),
        isNonNull(field),
        Marks.hasNullableMark(field));
  }

  private boolean isRelationship(FieldDescription field) {
    if (field.isPrimitive() || field.descriptor().startsWith("[")) {
      return false;
    }
    if (annotated) {
      return field.annotations().contains(MappingContract.RELATIONSHIP);
    }
    for (String valueType : VALUE_TYPES) {
      if (field.descriptor().startsWith(valueType)) {
        return false;
      }
    }
    return true;
  }

  private boolean isNonNull(FieldDescription field) {
    return field.isPrimitive()
        || Marks.hasNonNullMark(field)
        || type.nonNullGetters().contains(getter(field) + "()" + field.descriptor());
  }

  /** Kotlin's name of the getter (https://kotlinlang.org/docs/java-to-kotlin-interop.html#properties). */
  private static String getter(FieldDescription field) {
    String name = field.name();
    return "get" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
