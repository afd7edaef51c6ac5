package dev.aludel.weaving.routes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One type of field, with a value that the row has and one that is written.
 *
 * @param name of the type in Java; the field is called {@code c_} and its simple name
 * @param compound an assignment that makes the one value of the other; {@code F} is the field, {@code V} the new value
 */
record FieldType(String name, Class<?> jdbcType, Object old, Object fresh, String compound) {

  static final List<FieldType> ALL = List.of(
      new FieldType("boolean", Boolean.class, false, true, "F ^= true"),
      new FieldType("byte", Byte.class, (byte) 1, (byte) 2, "F++"),
      new FieldType("short", Short.class, (short) 1, (short) 2, "F += 1"),
      new FieldType("int", Integer.class, 1, 2, "++F"),
      new FieldType("long", Long.class, 1L, 2L, "F <<= 1"),
      new FieldType("float", Float.class, 1.5f, 2.5f, "F++"),
      new FieldType("double", Double.class, 1.5, 2.5, "F += 1"),
      new FieldType("String", String.class, "old", "older", "F += \"er\""),
      new FieldType(
          "java.math.BigDecimal",
          BigDecimal.class,
          new BigDecimal("1.50"),
          new BigDecimal("2.50"),
          "Object chain = F = V"),
      new FieldType(
          "java.time.LocalDate",
          LocalDate.class,
          LocalDate.of(2020, 2, 29),
          LocalDate.of(2021, 3, 1),
          "Object chain = F = V"),
      new FieldType(
          "byte[]", byte[].class, new byte[] {1}, new byte[] {2, 3}, "Object chain = F = V"),
      new FieldType("routes.Color", String.class, "RED", "GREEN", "Object chain = F = V"));

  String field() {
    String simpleName = name.substring(name.lastIndexOf('.') + 1).replace("[]", "s");
    return "c_" + simpleName.toLowerCase(Locale.ROOT);
  }

  boolean isPrimitive() {
    return name.indexOf('.') < 0 && !name.equals("String") && !name.endsWith("[]");
  }

  /** The value as the field has it, which for the enum is a constant of a class made by the test. */
  Object inJava(Object value, Class<?> color) {
    if (jdbcType == String.class && name.endsWith("Color")) {
      for (Object constant : color.getEnumConstants()) {
        if (constant.toString().equals(value)) {
          return constant;
        }
      }
    }
    return value;
  }

  static boolean same(@Nullable Object one, @Nullable Object other) {
    return one instanceof BigDecimal left && other instanceof BigDecimal right
        ? left.compareTo(right) == 0
        : Objects.deepEquals(one, other);
  }
}
