package dev.aludel.mapping;

import dev.aludel.instrument.ElementFilter;
import dev.aludel.instrument.ValueFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who wants to be told of which instances and values. Mutable while a registry is built. */
final class Listeners {

  private final List<OfInstances> ofInstances = new ArrayList<>();
  private final List<OfValues> ofValues = new ArrayList<>();
  private final List<OfElements> ofElements = new ArrayList<>();

  private record OfInstances(Class<?> type, InstanceListener<Object> listener) {}

  private record OfValues(
      Class<?> type, String attribute, Class<?> valueType, SetListener<Object, Object> listener) {}

  private record OfElements(
      Class<?> type,
      String attribute,
      Class<?> elementType,
      ElementListener<Object, Object> listener) {}

  @SuppressWarnings("unchecked") // it is called with instances of that type only
  void add(Class<?> type, InstanceListener<?> listener) {
    ofInstances.add(new OfInstances(type, (InstanceListener<Object>) listener));
  }

  @SuppressWarnings("unchecked") // it is called with instances and values of these types only
  void add(Class<?> type, String attribute, Class<?> valueType, SetListener<?, ?> listener) {
    ofValues.add(new OfValues(
        type, attribute, valueType, (SetListener<Object, Object>) (SetListener<?, ?>) listener));
  }

  @SuppressWarnings("unchecked") // it is called with instances and elements of these types only
  void add(Class<?> type, String attribute, Class<?> elementType, ElementListener<?, ?> listener) {
    ofElements.add(new OfElements(type, attribute, elementType, (ElementListener<Object, Object>)
        (ElementListener<?, ?>) listener));
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

  /** What sees the elements of a collection, or null if nobody asked. */
  @Nullable
  ElementFilter ofElements(Class<?> mapped, String attribute) {
    List<ElementListener<Object, Object>> wanted = ofElements.stream()
        .filter(one -> one.type().isAssignableFrom(mapped) && one.attribute().equals(attribute))
        .map(OfElements::listener)
        .toList();
    return wanted.isEmpty() ? null : new ElementListeners(wanted);
  }

  /** Reports listeners to attributes that there are not, or of another type. */
  void check(List<ClassDefinition> definitions, Problems problems) {
    for (ClassDefinition definition : definitions) {
      Map<String, Class<?>> values = new LinkedHashMap<>();
      Map<String, Class<?>> elements = new LinkedHashMap<>();
      definition
          .columns()
          .forEach(column -> values.put(column.name(), column.column().type().javaType()));
      definition
          .relationships()
          .forEach(relationship -> (relationship.collection() ? elements : values)
              .put(relationship.name(), relationship.target()));
      ListenerCheck check = new ListenerCheck(definition.type(), problems);
      ofValues.stream()
          .filter(one -> one.type().isAssignableFrom(definition.type()))
          .forEach(one -> check.check(one.attribute(), one.valueType(), values));
      ofElements.stream()
          .filter(one -> one.type().isAssignableFrom(definition.type()))
          .forEach(one -> check.check(one.attribute(), one.elementType(), elements));
    }
  }
}
