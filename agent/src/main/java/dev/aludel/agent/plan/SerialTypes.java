package dev.aludel.agent.plan;

import dev.aludel.agent.detect.ClassCatalog;
import dev.aludel.agent.detect.ClassDescription;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which classes are serializable: asks their class files, those of the JDK too. */
final class SerialTypes {

  private final ClassCatalog catalog;
  private final Set<String> seen = new HashSet<>();

  SerialTypes(ClassCatalog catalog) {
    this.catalog = catalog;
  }

  boolean isSerializable(ClassDescription type) {
    for (String superInterface : type.interfaces()) {
      if (isSerializable(superInterface)) {
        return true;
      }
    }
    return isSerializable(type.superName());
  }

  private boolean isSerializable(@Nullable String internalName) {
    if (internalName == null
        || internalName.equals("java/lang/Object")
        || !seen.add(internalName)) {
      return false;
    }
    if (internalName.equals("java/io/Serializable")) {
      return true;
    }
    ClassDescription type = catalog.describe(internalName);
    return type != null && isSerializable(type);
  }
}
