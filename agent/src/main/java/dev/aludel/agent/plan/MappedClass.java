package dev.aludel.agent.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class that is woven, with its own attributes.
 *
 * @param superMapped the nearest superclass that is woven too; null at the top
 */
public record MappedClass(
    String name, @Nullable MappedClass superMapped, List<MappedField> fields) {

  public boolean isTopmost() {
    return superMapped == null;
  }

  /** How many attributes it has, inherited ones included. */
  public int slotCount() {
    return (superMapped == null ? 0 : superMapped.slotCount()) + fields.size();
  }

  /** The own attribute of that name and type; null if there is none. */
  public @Nullable MappedField field(String fieldName, String descriptor) {
    for (MappedField field : fields) {
      if (field.name().equals(fieldName) && field.descriptor().equals(descriptor)) {
        return field;
      }
    }
    return null;
  }
}
