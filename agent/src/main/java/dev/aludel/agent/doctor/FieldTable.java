package dev.aludel.agent.doctor;

import dev.aludel.agent.detect.ClassCatalog;
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

  private final Map<String, Level> levels = new HashMap<>();
  private final Map<String, MappedClass> mapped = new HashMap<>();

  /** Names and descriptors of all attributes: nearly every other reference is told apart by it. */
  private final Set<String> attributes = new HashSet<>();

  void add(ClassScan scan) {
    levels.put(scan.name(), new Level(scan.superName(), scan.declaredFields()));
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
    String key = key(name, descriptor);
    if (!attributes.contains(key)) {
      return null;
    }
    String at = owner;
    Level level = levels.get(at);
    for (int depth = 0; level != null && depth < ClassCatalog.DEEPEST; depth++) {
      if (level.declaredFields().contains(key)) {
        MappedClass declaring = mapped.get(at);
        return declaring == null ? null : declaring.field(name, descriptor);
      }
      at = String.valueOf(level.superName());
      level = levels.get(at);
    }
    return null;
  }

  private static String key(String name, String descriptor) {
    return name + ' ' + descriptor;
  }

  private record Level(@Nullable String superName, Set<String> declaredFields) {}
}
