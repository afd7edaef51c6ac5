package dev.aludel.orm.bulk;

import dev.aludel.error.SessionException;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.Mapper;
import dev.aludel.orm.flush.UnsetValues;
import dev.aludel.orm.identity.KeyValues;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes column values of one mapped class from what a program has: maps by attribute names, records with components of
 * these names, or instances of the class, whose attributes are left out that nobody has set, or that are not loaded. Mutable, for one thread.
 */
public final class RowValues {

  private final Mapper<?> mapper;
  private final Map<Class<?>, Map<ColumnProperty, Method>> records = new HashMap<>();

  public RowValues(Mapper<?> mapper) {
    this.mapper = mapper;
  }

  /**
   * The values, in the order of the attributes.
   *
   * @throws SessionException if the row is nothing of that kind, or a value has another class than its attribute
   * @throws dev.aludel.error.UnknownAttributeException with the names that there are
   */
  public Map<ColumnProperty, @Nullable Object> of(Object row) {
    Map<ColumnProperty, @Nullable Object> values = read(row);
    values.forEach(this::requireClass);
    return inOrder(values);
  }

  private Map<ColumnProperty, @Nullable Object> read(Object row) {
    if (row instanceof Map<?, ?> map) {
      Map<ColumnProperty, @Nullable Object> values = new HashMap<>();
      map.forEach((name, value) -> values.put(mapper.column(String.valueOf(name)), value));
      return values;
    }
    if (row instanceof Instrumented instance && mapper.type().isInstance(row)) {
      return ofInstance(instance);
    }
    if (row instanceof Record) {
      return ofRecord(row);
    }
    throw SessionException.notARow(mapper.type(), row.getClass());
  }

  private Map<ColumnProperty, @Nullable Object> ofInstance(Instrumented instance) {
    Map<ColumnProperty, @Nullable Object> values = new HashMap<>();
    InstanceState state = InstanceState.of(instance);
    for (ColumnProperty property : mapper.columnProperties()) {
      if (state.isUnloaded(property.slot())) {
        if (property.primaryKey() && state.hasIdentity()) {
          values.put(property, KeyValues.of(instance, property));
        }
      } else if (property.column().computed().isEmpty() && !UnsetValues.isUnset(property, state)) {
        values.put(property, property.value(instance));
      }
    }
    return values;
  }

  private Map<ColumnProperty, @Nullable Object> ofRecord(Object row) {
    Map<ColumnProperty, @Nullable Object> values = new HashMap<>();
    records
        .computeIfAbsent(row.getClass(), this::accessors)
        .forEach((property, accessor) -> values.put(property, value(accessor, row)));
    return values;
  }

  private Map<ColumnProperty, Method> accessors(Class<?> type) {
    Map<ColumnProperty, Method> accessors = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      Method accessor = component.getAccessor();
      if (!accessor.trySetAccessible()) {
        throw SessionException.notARow(mapper.type(), type);
      }
      accessors.put(mapper.column(component.getName()), accessor);
    }
    return accessors;
  }

  private static @Nullable Object value(Method accessor, Object row) {
    try {
      return accessor.invoke(row);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private void requireClass(ColumnProperty property, @Nullable Object value) {
    Class<?> wanted = property.column().type().javaType();
    if (value != null && !wanted.isInstance(value)) {
      throw SessionException.rowValue(mapper.type(), property.name(), wanted, value.getClass());
    }
  }

  private Map<ColumnProperty, @Nullable Object> inOrder(
      Map<ColumnProperty, @Nullable Object> values) {
    Map<ColumnProperty, @Nullable Object> ordered = new LinkedHashMap<>();
    for (ColumnProperty property : mapper.columnProperties()) {
      if (values.containsKey(property)) {
        ordered.put(property, values.get(property));
      }
    }
    return ordered;
  }

  /** What the values are in these attributes, in their order; all of them must be there and not null. */
  List<Object> key(List<ColumnProperty> key, Map<ColumnProperty, @Nullable Object> values) {
    List<Object> parts = new ArrayList<>();
    for (ColumnProperty part : key) {
      Object value = values.get(part);
      if (value == null) {
        throw SessionException.rowWithoutKey(mapper.type(), names(key), names(values.keySet()));
      }
      parts.add(value);
    }
    return parts;
  }

  private static List<String> names(Collection<ColumnProperty> properties) {
    return properties.stream().map(ColumnProperty::name).toList();
  }
}
