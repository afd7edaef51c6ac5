package dev.aludel.mapping;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The field that is to be the version of its row.
 *
 * @param generator what makes the versions, or null for what is usual for the field's type
 */
record VersionDefinition(
    String field, boolean byServer, @Nullable UnaryOperator<@Nullable Object> generator) {

  /** What the mapper asks; problems were reported before. */
  VersionProperty property(ColumnProperty column) {
    UnaryOperator<@Nullable Object> own =
        generator == null ? VersionGenerators.usual(column.column().type().javaType()) : generator;
    return new VersionProperty(column, byServer ? null : own);
  }
}
