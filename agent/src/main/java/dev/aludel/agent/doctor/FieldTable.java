package dev.aludel.agent.doctor;

import dev.aludel.agent.detect.ClassCatalog;
import dev.aludel.agent.detect.ClassOutline;
import dev.aludel.agent.detect.ClassScan;
import dev.aludel.agent.detect.FieldReference;
import dev.aludel.agent.plan.MappedClass;
import dev.aludel.agent.plan.MappedField;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every class of the class path with its fields, and which of these are attributes. Mutable until all is known. */
final class FieldTable {

  private final Map<String, ClassOutline> classes = new HashMap<>();
  private final Map<String, MappedClass> mapped = new HashMap<>();

  /** Names and descriptors of all attributes: nearly every other reference is told apart by it. */
  private final Set<String> attributes = new HashSet<>();

  void add(ClassScan scan) {
    classes.put(scan.name(), scan.outline());
  }

  void add(MappedClass type) {
    mapped.put(type.name(), type);
    for (MappedField field : type.fields()) {
      attributes.add(key(field.name(), field.descriptor()));
    }
  }

  /** Whether one of the references means an attribute. */
  boolean concerns(ClassScan scan) {
    for (FieldReference reference : scan.fieldReferences()) {
      if (attribute(reference.owner(), reference.name(), reference.descriptor()) != null) {
        return true;
      }
    }
    return false;
  }

  /** The attribute that an instruction means (JVMS 5.4.3.2); null if it means another field. */
  @Nullable
  MappedField attribute(String owner, String name, String descriptor) {
    if (!attributes.contains(key(name, descriptor))) {
      return null;
    }
    String at = owner;
    ClassOutline type = classes.get(at);
    for (int depth = 0; type != null && depth < ClassCatalog.DEEPEST; depth++) {
      if (type.declares(name, descriptor)) {
        MappedClass declaring = mapped.get(at);
        return declaring == null ? null : declaring.field(name, descriptor);
      }
      at = String.valueOf(type.superName());
      type = classes.get(at);
    }
    return null;
  }

  private static String key(String name, String descriptor) {
    return name + ' ' + descriptor;
  }
}
