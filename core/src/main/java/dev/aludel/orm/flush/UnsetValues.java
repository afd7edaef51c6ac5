package dev.aludel.orm.flush;

import dev.aludel.instrument.InstanceState;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.schema.Column;
import dev.aludel.sql.ColumnDefault;
import org.jspecify.annotations.Nullable;

/** Tells which attributes of a new instance nobody has set, so that program or database make up their values. */
public final class UnsetValues {

  private UnsetValues() {}

  /** A key that is made up is unset also where it is null or 0; all others only if nobody wrote the null. */
  public static boolean isUnset(ColumnProperty property, InstanceState state) {
    Object value = property.value(state.requireInstance());
    return isMadeUp(property)
        ? value == null || isZero(value, property, state)
        : value == null && !state.isWritten(property.slot());
  }

  /** Whether the database makes up a key: by counting, or by an expression of the INSERT. */
  static boolean isGenerated(ColumnProperty property) {
    Column<?> column = property.column();
    return column.table().autoincrementColumn().filter(column::equals).isPresent()
        || column.isPrimaryKey() && column.insertDefault() instanceof ColumnDefault.OfDatabase;
  }

  private static boolean isMadeUp(ColumnProperty property) {
    return isGenerated(property)
        || property.primaryKey() && property.column().insertDefault() != null;
  }

  private static boolean isZero(
      @Nullable Object value, ColumnProperty property, InstanceState state) {
    return value instanceof Number number
        && number.longValue() == 0
        && state.manager().fields().get(property.slot()).getType().isPrimitive();
  }
}
