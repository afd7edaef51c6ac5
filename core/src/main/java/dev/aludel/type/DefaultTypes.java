package dev.aludel.type;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Java class to the type it has by default. */
final class DefaultTypes {

  private static final Map<Class<?>, SqlType<?>> BY_CLASS = new HashMap<>();

  static {
    List<SqlType<?>> types = List.of(
        Types.SMALLINT,
        Types.INTEGER,
        Types.BIGINT,
        Types.BOOLEAN,
        Types.REAL,
        Types.DOUBLE,
        Types.NUMERIC,
        Types.VARCHAR,
        Types.DATE,
        Types.TIME,
        Types.TIMESTAMP,
        Types.TIMESTAMP_TZ,
        Types.INSTANT,
        Types.BINARY,
        Types.UUID,
        Types.INTERVAL,
        Types.byteType(),
        Types.characterType(),
        Types.bigIntegerType());
    types.forEach(type -> BY_CLASS.put(type.javaType(), type));
    BY_CLASS.put(short.class, Types.SMALLINT);
    BY_CLASS.put(int.class, Types.INTEGER);
    BY_CLASS.put(long.class, Types.BIGINT);
    BY_CLASS.put(boolean.class, Types.BOOLEAN);
    BY_CLASS.put(float.class, Types.REAL);
    BY_CLASS.put(double.class, Types.DOUBLE);
    BY_CLASS.put(byte.class, Types.byteType());
    BY_CLASS.put(char.class, Types.characterType());
  }

  private DefaultTypes() {}

  static @Nullable SqlType<?> find(Class<?> javaType) {
    SqlType<?> known = BY_CLASS.get(javaType);
    // A constant with a body has a class of its own, below its enum.
    Class<?> parent = javaType.getSuperclass();
    if (known == null && parent != null && parent.isEnum()) {
      return enumeration(parent);
    }
    return known == null && javaType.isEnum() ? enumeration(javaType) : known;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // isEnum() has said what the bound asks for
  private static SqlType<?> enumeration(Class<?> javaType) {
    return Types.enumeration((Class) javaType);
  }
}
