package dev.aludel.mapping;

import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the type of a relationship's field says: one or several, and of which class. */
final class RelationshipFields {

  private RelationshipFields() {}

  static boolean isCollection(Field field) {
    return Collection.class.isAssignableFrom(field.getType());
  }

  /** Whether the field can hold a tracked collection. */
  static boolean canHoldTracked(Field field) {
    Class<?> type = field.getType();
    return type == List.class || type == Set.class || type == Collection.class;
  }

  /** The class at the other end, if the field's type names one. */
  static Optional<Class<?>> target(Field field) {
    if (!isCollection(field)) {
      return Optional.of(field.getType());
    }
    return field.getGenericType() instanceof ParameterizedType generic
        ? erase(generic.getActualTypeArguments()[0])
        : Optional.empty();
  }

  private static Optional<Class<?>> erase(Type type) {
    if (type instanceof Class<?> plain) {
      return Optional.of(plain);
    }
    if (type instanceof ParameterizedType generic) {
      return erase(generic.getRawType());
    }
    return type instanceof WildcardType wildcard
        ? erase(wildcard.getUpperBounds()[0])
        : Optional.empty();
  }
}
