package dev.aludel.mapping;

import java.lang.reflect.Field;

/** A field that is to be a relationship, as it was declared. Empty strings in the settings stand for what was not said. */
record RelationshipDefinition(
    Field field, Class<?> target, boolean collection, RelationshipSettings settings) {

  String name() {
    return field.getName();
  }
}
