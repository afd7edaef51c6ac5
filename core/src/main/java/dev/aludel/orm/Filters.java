package dev.aludel.orm;

import dev.aludel.instrument.Access;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.Mapper;

/** Has the values that a new instance brings seen by those who want to see all that are set. */
final class Filters {

  private Filters() {}

  static void apply(InstanceState state) {
    Mapper<?> mapper = Mapper.of(state.manager().type());
    Instrumented instance = state.requireInstance();
    for (ColumnProperty property : mapper.columnProperties()) {
      Object value = property.value(instance);
      if (value != null && state.manager().isFiltered(property.slot())) {
        instance.$aludel_set(property.slot(), Access.write(instance, property.slot(), value));
      }
    }
  }
}
