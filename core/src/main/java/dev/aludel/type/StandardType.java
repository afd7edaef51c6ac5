package dev.aludel.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the types that every database has in some form. Made by {@link Types}; a length or precision of 0 is one that
 * was not given.
 *
 * @param rounds whether a value that is too fine for the column is rounded, and not refused
 * @param element what an array consists of; null for all else
 * @param constants what an enum of the database's own consists of; null for all else
 */
public record StandardType<T>(
    Kind kind,
    Class<T> javaType,
    int length,
    int precision,
    int scale,
    boolean rounds,
    @Nullable StandardType<?> element,
    @Nullable NativeEnum constants)
    implements SqlType<T> {

  /** A type that is neither an array nor an enum. */
  public StandardType(
      Kind kind, Class<T> javaType, int length, int precision, int scale, boolean rounds) {
    this(kind, javaType, length, precision, scale, rounds, null, null);
  }

  @SuppressWarnings("unchecked") // a class object knows no type arguments
  static StandardType<List<?>> arrayOf(StandardType<?> element) {
    Class<List<?>> lists = (Class<List<?>>) (Class<?>) List.class;
    return new StandardType<>(Kind.ARRAY, lists, 0, 0, 0, false, element, null);
  }

  static StandardType<String> enumOf(NativeEnum constants) {
    return new StandardType<>(
        Kind.ENUM, String.class, constants.longest(), 0, 0, false, null, constants);
  }

  /** An enum in that schema, unless it is in one already; any other type as it is. */
  StandardType<T> in(String schema) {
    return constants == null
        ? this
        : new StandardType<>(
            kind, javaType, length, precision, scale, rounds, element, constants.in(schema));
  }

  public StandardType {
    if (kind.codec().javaType() != javaType) {
      throw new IllegalArgumentException(
          kind + " holds " + kind.codec().javaType() + ", not " + javaType);
    }
  }

  @Override
  public StandardType<T> rounded() {
    return new StandardType<>(kind, javaType, length, precision, scale, true, element, constants);
  }

  /** The same type without a length or a precision. */
  public StandardType<T> unsized() {
    return new StandardType<>(
        kind, javaType, 0, 0, 0, rounds, element == null ? null : element.unsized(), constants);
  }

  @Override
  public void bind(PreparedStatement statement, int index, @Nullable T value) throws SQLException {
    if (value == null) {
      statement.setNull(index, kind.jdbcType());
    } else {
      codec().writer().write(statement, index, value);
    }
  }

  @Override
  public @Nullable T read(ResultSet rows, int index) throws SQLException {
    return codec().reader().read(rows, index);
  }

  @Override
  public @Nullable Object stored(@Nullable T value) {
    return value;
  }

  @Override
  public StandardType<?> storage() {
    return this;
  }

  @Override
  public SqlType<T> adapted(TypeAdapter adapter) {
    return adapter.adapt(this);
  }

  @Override
  public boolean sameValue(@Nullable T left, @Nullable T right) {
    return left == right || left != null && right != null && codec().sameness().test(left, right);
  }

  @Override
  public String toString() {
    if (element != null) {
      return element + " ARRAY";
    }
    if (constants != null) {
      return "ENUM " + constants.name();
    }
    String name = kind.name();
    if (length > 0) {
      return name + "(" + length + ")";
    }
    return precision > 0 ? name + "(" + precision + ", " + scale + ")" : name;
  }

  // The constructor has checked that the kind's codec is one for T.
  @SuppressWarnings("unchecked")
  private Codec<T> codec() {
    return (Codec<T>) kind.codec();
  }
}
