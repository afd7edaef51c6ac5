package dev.aludel.orm;

import dev.aludel.instrument.Access;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.mapping.Mapper;

/** Has the values that a new instance brings seen by those who want to see all that are set. */
final class Filters {

  private Filters() {}

  static void apply(InstanceState state) {
    Mapper<?> mapper = Mapper.of(state.manager().type());
    Instrumented instance = state.requireInstance();
    mapper.columnProperties().forEach(property -> apply(instance, state, property.slot()));
    mapper.relationships().stream()
        .filter(relationship -> !relationship.isCollection())
        .forEach(reference -> apply(instance, state, reference.slot()));
  }

  private static void apply(Instrumented instance, InstanceState state, int slot) {
    Object value = instance.$aludel_get(slot);
    if (value != null && state.manager().isFiltered(slot)) {
      instance.$aludel_set(slot, Access.write(instance, slot, value));
    }
  }
}
