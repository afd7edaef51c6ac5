package dev.aludel.mapping;

import dev.aludel.instrument.ValueFilter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who wants to be told of which instances and values. Mutable while a registry is built. */
final class Listeners {

  private final List<OfInstances> ofInstances = new ArrayList<>();
  private final List<OfValues> ofValues = new ArrayList<>();

  private record OfInstances(Class<?> type, InstanceListener<Object> listener) {}

  private record OfValues(
      Class<?> type, String attribute, Class<?> valueType, SetListener<Object, Object> listener) {}

  @SuppressWarnings("unchecked") // it is called with instances of that type only
  void add(Class<?> type, InstanceListener<?> listener) {
    ofInstances.add(new OfInstances(type, (InstanceListener<Object>) listener));
  }

  @SuppressWarnings("unchecked") // it is called with instances and values of these types only
  void add(Class<?> type, String attribute, Class<?> valueType, SetListener<?, ?> listener) {
    ofValues.add(new OfValues(
        type, attribute, valueType, (SetListener<Object, Object>) (SetListener<?, ?>) listener));
  }

  List<InstanceListener<Object>> of(Class<?> mapped) {
    return ofInstances.stream()
        .filter(one -> one.type().isAssignableFrom(mapped))
        .map(OfInstances::listener)
        .toList();
  }

  /** What the values of an attribute go through, or null if nobody asked. */
  @Nullable
  ValueFilter of(Class<?> mapped, String attribute) {
    List<SetListener<Object, Object>> wanted = ofValues.stream()
        .filter(one -> one.type().isAssignableFrom(mapped) && one.attribute().equals(attribute))
        .map(OfValues::listener)
        .toList();
    if (wanted.isEmpty()) {
      return null;
    }
    return (instance, value) -> {
      @Nullable Object filtered = value;
      for (SetListener<Object, Object> one : wanted) {
        filtered = one.set(instance, filtered);
      }
      return filtered;
    };
  }

  /** Reports listeners to attributes that there are not, or of another type. */
  void check(List<ClassDefinition> definitions, Problems problems) {
    for (OfValues one : ofValues) {
      definitions.stream()
          .filter(definition -> one.type().isAssignableFrom(definition.type()))
          .forEach(definition -> check(one, definition, problems));
    }
  }

  private static void check(OfValues one, ClassDefinition definition, Problems problems) {
    for (ColumnDefinition column : definition.columns()) {
      if (column.name().equals(one.attribute())) {
        Class<?> is = column.column().type().javaType();
        if (is != one.valueType()) {
          problems.add(
              definition.type(),
              one.attribute(),
              "holds %s, and its listener takes %s."
                  .formatted(is.getSimpleName(), one.valueType().getSimpleName()),
              "Name the attribute's type.",
              "listener-type");
        }
        return;
      }
    }
    problems.add(
        definition.type(),
        one.attribute(),
        "has a listener, and is no column attribute.",
        "It has %s."
            .formatted(definition.columns().stream().map(ColumnDefinition::name).toList()),
        "listener-attribute");
  }
}
