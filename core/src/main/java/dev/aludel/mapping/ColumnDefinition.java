package dev.aludel.mapping;

import dev.aludel.schema.Column;
import java.lang.reflect.Field;

/**
 * A field that is to be a column; the column belongs to no table yet, or to the table of an imperative mapping.
 *
 * @param activeHistory whether a value that is not loaded is loaded before another one is written
 * @param deferred whether it is loaded only when it is read
 * @param group of deferred columns that are loaded together; empty for none
 */
record ColumnDefinition(
    Field field, Column<?> column, boolean activeHistory, boolean deferred, String group) {

  String name() {
    return field.getName();
  }
}
