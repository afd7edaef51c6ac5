package dev.aludel.orm;

import dev.aludel.error.UnknownAttributeException;
import dev.aludel.instrument.InstanceState;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.Mapper;
import dev.aludel.mapping.RelationshipProperty;
import dev.aludel.schema.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the slots of attributes that a program names. */
final class Slots {

  private Slots() {}

  static List<Integer> of(InstanceState state, String... attributes) {
    Mapper<?> mapper = Mapper.of(state.manager().type());
    Set<String> known = new TreeSet<>();
    mapper.columnProperties().forEach(property -> known.add(property.name()));
    mapper.relationships().stream().map(RelationshipProperty::name).forEach(known::add);
    List<Integer> slots = new ArrayList<>();
    for (String attribute : attributes) {
      if (!known.contains(attribute)) {
        throw UnknownAttributeException.named(mapper.type(), attribute, "mapped", known);
      }
      slots.add(state.manager().slot(attribute));
    }
    return slots;
  }

  static int of(InstanceState state, Column<?> column) {
    Mapper<?> mapper = Mapper.of(state.manager().type());
    for (ColumnProperty property : mapper.columnProperties()) {
      if (property.column().equals(column)) {
        return property.slot();
      }
    }
    throw UnknownAttributeException.named(
        mapper.type(),
        column.name(),
        "column",
        mapper.columnProperties().stream().map(ColumnProperty::name).toList());
  }
}
