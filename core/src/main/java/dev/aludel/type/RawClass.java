package dev.aludel.type;

import java.lang.invoke.MethodType;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;

/** The class that a type's values have at run time: its erasure (JLS 4.6). */
final class RawClass {

  private RawClass() {}

  @SuppressWarnings("unchecked") // a primitive and its box are the same type argument
  static <T> Class<T> boxed(Class<T> type) {
    return (Class<T>) MethodType.methodType(type).wrap().returnType();
  }

  static Class<?> of(Type type) {
    if (type instanceof Class<?> plain) {
      return plain;
    }
    if (type instanceof ParameterizedType parameterized) {
      return of(parameterized.getRawType());
    }
    if (type instanceof GenericArrayType array) {
      return of(array.getGenericComponentType()).arrayType();
    }
    if (type instanceof TypeVariable<?> variable) {
      return of(variable.getBounds()[0]);
    }
    return of(((WildcardType) type).getUpperBounds()[0]);
  }
}
