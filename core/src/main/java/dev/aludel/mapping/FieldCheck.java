package dev.aludel.mapping;

import dev.aludel.instrument.ClassManager;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;

/** Refuses mapped fields that the agent has left as they are, though it has rewritten the class. */
final class FieldCheck {

  private FieldCheck() {}

  /** Whether all fields are instrumented; what is wrong goes into the report. */
  static boolean check(ClassDefinition definition, Problems problems) {
    ClassManager manager = ClassManager.of(definition.type());
    List<Field> fields = new ArrayList<>();
    definition.columns().forEach(column -> fields.add(column.field()));
    definition.relationships().forEach(relationship -> fields.add(relationship.field()));
    fields.removeIf(field -> manager.fields().contains(field));
    for (Field field : fields) {
      problems.add(
          definition.type(),
          field.getName(),
          "is a field of %s that was not instrumented."
              .formatted(field.getDeclaringClass().getName()),
          remedy(definition, field),
          "field-not-instrumented");
    }
    return fields.isEmpty();
  }

  private static String remedy(ClassDefinition definition, Field field) {
    if (definition.imperative()) {
      return "Name that class in META-INF/aludel/mapped-classes, make the field neither transient nor static, "
          + "or exclude(\"%s\").".formatted(field.getName());
    }
    return "Annotate that class with @Mixin.";
  }
}
