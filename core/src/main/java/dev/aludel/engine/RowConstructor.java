package dev.aludel.engine;

import dev.aludel.error.ResultException;
import dev.aludel.sql.Row;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes objects of a class, a record or a Kotlin data class, from rows: one constructor parameter for each value, in their
 * order. Mutable, for one result.
 */
final class RowConstructor<R> {

  private final Class<R> type;
  private @Nullable Constructor<R> constructor;

  RowConstructor(Class<R> type) {
    this.type = type;
  }

  R make(@Nullable Object rowOrValue) {
    List<@Nullable Object> values =
        rowOrValue instanceof Row row ? row.asList() : Collections.singletonList(rowOrValue);
    if (constructor == null) {
      constructor = find(values);
    }
    requireFit(constructor, values);
    try {
      return constructor.newInstance(values.toArray());
    } catch (InvocationTargetException e) {
      throw new ResultException(
          "The constructor of %s threw on a row: %s. See the cause. [constructor-failed]"
              .formatted(type.getName(), e.getCause()),
          e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new ResultException(
          "%s cannot be made from a row: %s. Use a class that is not abstract. [constructor-failed]"
              .formatted(type.getName(), e.getMessage()),
          e);
    }
  }

  @SuppressWarnings("unchecked") // a class's constructors make its instances
  private Constructor<R> find(List<@Nullable Object> values) {
    List<Constructor<?>> fitting = Stream.of(type.getDeclaredConstructors())
        .filter(candidate -> !candidate.isSynthetic() && fits(candidate, values))
        .toList();
    if (fitting.size() != 1) {
      throw noConstructor(fitting.isEmpty() ? "no constructor" : "several constructors", values);
    }
    Constructor<R> found = (Constructor<R>) fitting.get(0);
    if (!found.trySetAccessible()) {
      throw new ResultException(
          "The constructor of %s is closed to others. Open its package to Aludel, or use map(row -> …). [closed-constructor]"
              .formatted(type.getName()));
    }
    return found;
  }

  private ResultException noConstructor(String has, List<@Nullable Object> values) {
    String row = values.stream().map(RowConstructor::className).collect(Collectors.joining(", "));
    String known = Arrays.stream(type.getDeclaredConstructors())
        .map(RowConstructor::describe)
        .collect(Collectors.joining("; "));
    return new ResultException("""
        %s has %s for a row of (%s).
        Its constructors: %s. Give it one with these types in this order, or use map(row -> …). [no-constructor]""".formatted(type.getName(), has, row, known));
  }

  private static boolean fits(Constructor<?> candidate, List<@Nullable Object> values) {
    Class<?>[] parameters = candidate.getParameterTypes();
    if (parameters.length != values.size()) {
      return false;
    }
    for (int i = 0; i < parameters.length; i++) {
      if (values.get(i) != null && !boxed(parameters[i]).isInstance(values.get(i))) {
        return false;
      }
    }
    return true;
  }

  private void requireFit(Constructor<R> chosen, List<@Nullable Object> values) {
    Parameter[] parameters = chosen.getParameters();
    for (int i = 0; i < parameters.length; i++) {
      Object value = values.get(i);
      boolean fits = value == null
          ? !parameters[i].getType().isPrimitive()
          : boxed(parameters[i].getType()).isInstance(value);
      if (!fits) {
        throw new ResultException(
            "Parameter %d (%s) of the constructor of %s takes %s, and a row has %s. Change the one or the other. [constructor-parameter]"
                .formatted(
                    i + 1,
                    parameters[i].getName(),
                    type.getName(),
                    parameters[i].getType().getSimpleName(),
                    className(value)));
      }
    }
  }

  private static Class<?> boxed(Class<?> parameter) {
    return MethodType.methodType(parameter).wrap().returnType();
  }

  private static String className(@Nullable Object value) {
    return value == null ? "NULL" : value.getClass().getSimpleName();
  }

  private static String describe(Constructor<?> constructor) {
    return Arrays.stream(constructor.getParameterTypes())
        .map(Class::getSimpleName)
        .collect(Collectors.joining(", ", "(", ")"));
  }
}
