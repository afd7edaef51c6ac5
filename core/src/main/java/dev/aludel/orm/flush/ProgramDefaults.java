package dev.aludel.orm.flush;

import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.Mapper;
import dev.aludel.sql.ColumnDefault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives instances the values that the program makes up for columns to which nobody gave one. */
final class ProgramDefaults {

  private ProgramDefaults() {}

  static void beforeInsert(Mapper<?> mapper, InstanceState state, FlushListener listener) {
    Instrumented instance = state.requireInstance();
    for (ColumnProperty property : mapper.columnProperties()) {
      int slot = property.slot();
      if (property.column().insertDefault() instanceof ColumnDefault.OfProgram<?> made
          && UnsetValues.isUnset(property, state)) {
        Object before = instance.$aludel_get(slot);
        instance.$aludel_set(slot, made.source().get());
        listener.valueMade(state, slot, before);
      }
    }
  }

  /** The columns that change, with those that change because others do: also where they were set to what they were. */
  static List<ColumnProperty> beforeUpdate(
      Mapper<?> mapper, InstanceState state, List<ColumnProperty> changed) {
    if (changed.isEmpty()) {
      return changed;
    }
    return mapper.columnProperties().stream()
        .filter(property -> changed.contains(property) || update(property, state))
        .toList();
  }

  private static boolean update(ColumnProperty property, InstanceState state) {
    if (property.column().updateDefault() instanceof ColumnDefault.OfProgram<?> made) {
      @Nullable Object value = made.source().get();
      state.write(state.requireInstance(), property.slot(), value);
      return true;
    }
    return false;
  }
}
