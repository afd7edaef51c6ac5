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
 * @param deferred whether it is loaded only when it is read, unless a query says otherwise
 * @param group of deferred columns that are loaded together; empty for none
 */
public record ColumnProperty(
    int slot,
    String name,
    Column<Object> column,
    boolean primaryKey,
    boolean deferred,
    String group) {

  /** The value in the field as it is; loads nothing. */
  public @Nullable Object value(Instrumented instance) {
    return instance.$aludel_get(slot);
  }
}
