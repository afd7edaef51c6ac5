package dev.aludel.mapping;

import dev.aludel.instrument.Instrumented;
import dev.aludel.schema.Column;
import org.jspecify.annotations.Nullable;

/**
 * A mapped attribute that holds a column's value.
 *
 * @param slot the number of the field in its class
 * @param name the field's name
 * @param column the table's column; its Java type is the field's, boxed
 * @param primaryKey whether it is the primary key or a part of it
 */
public record ColumnProperty(int slot, String name, Column<Object> column, boolean primaryKey) {

  /** The value in the field as it is; loads nothing. */
  public @Nullable Object value(Instrumented instance) {
    return instance.$aludel_get(slot);
  }
}
