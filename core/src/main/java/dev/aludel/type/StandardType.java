package dev.aludel.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * One of the types that every database has in some form. Made by {@link Types}; a length or precision of 0 is one that
 * was not given.
 *
 * @param rounds whether a value that is too fine for the column is rounded, and not refused
 */
public record StandardType<T>(
    Kind kind, Class<T> javaType, int length, int precision, int scale, boolean rounds)
    implements SqlType<T> {

  public StandardType {
    if (kind.codec().javaType() != javaType) {
      throw new IllegalArgumentException(
          kind + " holds " + kind.codec().javaType() + ", not " + javaType);
    }
  }

  @Override
  public StandardType<T> rounded() {
    return new StandardType<>(kind, javaType, length, precision, scale, true);
  }

  /** The same type without a length or a precision. */
  public StandardType<T> unsized() {
    return new StandardType<>(kind, javaType, 0, 0, 0, rounds);
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
