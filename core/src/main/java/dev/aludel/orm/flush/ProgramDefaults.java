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

  /** Whether the program makes up the value of a new row. */
  static boolean fillsInsert(ColumnProperty property, InstanceState state) {
    return property.column().insertDefault() instanceof ColumnDefault.OfProgram
        && UnsetValues.isUnset(property, state);
  }

  static void beforeInsert(Mapper<?> mapper, InstanceState state, FlushRun run) {
    for (ColumnProperty property : mapper.columnProperties()) {
      if (property.column().insertDefault() instanceof ColumnDefault.OfProgram<?> made
          && UnsetValues.isUnset(property, state)) {
        run.make(state, property, made.source().get());
      }
    }
  }

  /** Whether the program makes up the value of a row that changes. */
  static boolean fillsUpdate(ColumnProperty property) {
    return property.column().updateDefault() instanceof ColumnDefault.OfProgram;
  }

  /** Also where the program has set one to what it was. */
  static void beforeUpdate(List<ColumnProperty> made, InstanceState state) {
    Instrumented instance = state.requireInstance();
    for (ColumnProperty property : made) {
      if (property.column().updateDefault() instanceof ColumnDefault.OfProgram<?> source) {
        @Nullable Object value = source.source().get();
        state.write(instance, property.slot(), value);
      }
    }
  }
}
