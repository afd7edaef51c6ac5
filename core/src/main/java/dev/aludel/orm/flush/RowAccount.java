package dev.aludel.orm.flush;

import dev.aludel.instrument.InstanceState;
import dev.aludel.mapping.ColumnProperty;
import org.jspecify.annotations.Nullable;

/** What is told of a row that a flush could not write. */
final class RowAccount {

  private RowAccount() {}

  /**
   * The instance; and if lines are known, its columns, a line each.
   *
   * @param subject how the plan calls the instance
   */
  static String of(InstanceState state, String subject, @Nullable WrittenLines lines) {
    if (lines == null) {
      return subject;
    }
    StringBuilder account = new StringBuilder(subject);
    for (ColumnProperty property : FlushPlanner.mapper(state).columnProperties()) {
      account.append("\n  ").append(property.name()).append(" = ").append(value(state, property));
      StackTraceElement line = lines.find(state, property.slot());
      if (line != null) {
        account.append(", set at ").append(line);
      } else if (state.isWritten(property.slot())) {
        account.append(", set by the flush or before");
      }
    }
    return account.toString();
  }

  private static String value(InstanceState state, ColumnProperty property) {
    if (state.isUnloaded(property.slot())) {
      return "(not loaded)";
    }
    return Shown.text(property.column().type(), property.value(state.requireInstance()));
  }
}
