package dev.aludel.mapping;

import dev.aludel.schema.Column;
import java.lang.reflect.Field;

/** Refuses defaults that would never be asked for, since the attribute always has a value. */
final class DefaultCheck {

  private DefaultCheck() {}

  /** Whether there are none; what is wrong goes into the report. */
  static boolean check(ClassDefinition definition, Problems problems) {
    boolean sound = true;
    for (ColumnDefinition definedColumn : definition.columns()) {
      Field field = definedColumn.field();
      Column<?> column = definedColumn.column();
      if (field.getType().isPrimitive()
          && column.insertDefault() != null
          && !column.isPrimaryKey()) {
        sound = false;
        problems.add(
            definition.type(),
            field.getName(),
            "has a default for new rows, and as %s it always has a value."
                .formatted(field.getType()),
            "Make it a reference that can be null, or let the constructor set it.",
            "primitive-default");
      }
    }
    return sound;
  }
}
