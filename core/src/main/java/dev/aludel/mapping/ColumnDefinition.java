package dev.aludel.mapping;

import dev.aludel.schema.Column;
import java.lang.reflect.Field;

/**
 * A field that is to be a column; the column belongs to no table yet, or to the table of an imperative mapping.
 *
 * @param activeHistory whether a value that is not loaded is loaded before another one is written
 */
record ColumnDefinition(Field field, Column<?> column, boolean activeHistory) {

  String name() {
    return field.getName();
  }
}
