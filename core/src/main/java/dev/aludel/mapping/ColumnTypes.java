package dev.aludel.mapping;

import dev.aludel.type.SqlType;
import dev.aludel.type.Types;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Infers a column's type from a field's and from what {@link Column} says of sizes. */
final class ColumnTypes {

  private ColumnTypes() {}

  static Optional<? extends SqlType<?>> infer(Field field, @Nullable Column said) {
    Optional<? extends SqlType<?>> inferred = inferOpen(field, said);
    return said != null && said.secret() ? inferred.map(SqlType::secret) : inferred;
  }

  private static Optional<? extends SqlType<?>> inferOpen(Field field, @Nullable Column said) {
    Class<?> fieldType = field.getType();
    if (said == null) {
      return infer(fieldType, 0, 0, 0);
    }
    if (said.json()) {
      return Optional.of(
          fieldType == String.class ? Types.JSON : Types.json(field.getGenericType()));
    }
    if (said.array()) {
      return element(field).map(Types::array);
    }
    if (said.ordinal() && fieldType.isEnum()) {
      return Optional.of(byOrdinal(fieldType));
    }
    if (said.nativeEnum() && fieldType.isEnum()) {
      return Optional.of(natively(fieldType));
    }
    Optional<? extends SqlType<?>> inferred =
        infer(fieldType, said.length(), said.precision(), said.scale());
    return said.rounded() ? inferred.map(SqlType::rounded) : inferred;
  }

  /** The type of what a list holds. */
  private static Optional<? extends SqlType<?>> element(Field field) {
    boolean known = field.getGenericType() instanceof ParameterizedType list
        && field.getType() == List.class
        && list.getActualTypeArguments()[0] instanceof Class<?>;
    return known
        ? infer(
            (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0],
            0,
            0,
            0)
        : Optional.empty();
  }

  private static Optional<? extends SqlType<?>> infer(
      Class<?> fieldType, int length, int precision, int scale) {
    if (fieldType == String.class && length > 0) {
      return Optional.of(Types.VARCHAR(length));
    }
    if (fieldType == byte[].class && length > 0) {
      return Optional.of(Types.BINARY(length));
    }
    if (fieldType == BigDecimal.class && precision > 0) {
      return Optional.of(Types.NUMERIC(precision, scale));
    }
    if (fieldType.isEnum()) {
      return Optional.of(enumeration(fieldType));
    }
    return Types.of(fieldType);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // the caller has seen that it is an enum
  private static SqlType<?> byOrdinal(Class<?> enumType) {
    return Types.enumerationByOrdinal((Class) enumType);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // the caller has seen that it is an enum
  private static SqlType<?> natively(Class<?> enumType) {
    return Types.nativeEnumeration((Class) enumType);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // the caller has seen that it is an enum
  private static SqlType<?> enumeration(Class<?> enumType) {
    return Types.enumeration((Class) enumType);
  }
}
