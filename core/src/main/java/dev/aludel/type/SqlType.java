package dev.aludel.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How values of one Java class travel to a database and back. Immutable, shared between threads.
 *
 * <p>A type of your own is made from another one: {@code VARCHAR.map(Email.class, Email::parse, Email::text)}; keep it
 * in a constant, since two such types are equal only if they are the same object.
 */
public interface SqlType<T> {

  Class<T> javaType();

  /** Sets the parameter at the 1-based index; null is SQL NULL. */
  void bind(PreparedStatement statement, int index, @Nullable T value) throws SQLException;

  /** The value of the 1-based result column; null is SQL NULL. */
  @Nullable
  T read(ResultSet rows, int index) throws SQLException;

  /** What is handed to the driver for a value, for those that send many in one parameter; null for null. */
  @Nullable
  Object stored(@Nullable T value);

  /** What the database stores, which names the column type in DDL and in CAST. */
  StandardType<?> storage();

  /**
   * The same type, but kept as another one on the dialect of that name: {@code TEXT.variant("postgresql", JSON)}. Tables,
   * parameters, results and casts there have the other one. A dialect that is not there is a {@code CompileException}.
   */
  default SqlType<T> variant(String dialect, SqlType<T> other) {
    return VariantType.of(this, dialect, other);
  }

  /** What this type is on the dialect of that name: itself, unless it has a variant for it. */
  default SqlType<T> on(String dialect) {
    return this;
  }

  /** This type as one dialect binds and reads it, without variants. */
  SqlType<T> adapted(TypeAdapter adapter);

  /**
   * The same type for columns whose values may be rounded to what they hold: decimals half up to the scale, times cut to
   * the part of a second that the database keeps. Without it such a value is refused. Values too long or too large are
   * refused all the same.
   */
  SqlType<T> rounded();

  /**
   * The same type for what nobody may see but the program: passwords, tokens, numbers of people. No log, exception or
   * {@code toString} of this library shows a value of it, whatever options say; it is {@code ***} there. Parameters that are compared with
   * such a column are secret, too.
   */
  default SqlType<T> secret() {
    return new SecretType<>(this);
  }

  /** Whether values are {@link #secret()}, or consist of such. */
  default boolean isSecret() {
    return false;
  }

  /** Whether storing one for the other would change nothing; {@code 1.0} and {@code 1.00} are the same NUMERIC. */
  default boolean sameValue(@Nullable T left, @Nullable T right) {
    return Objects.equals(left, right);
  }

  /** The type of {@code U} values stored as this type's; neither function is ever given null. */
  default <U> SqlType<U> map(
      Class<U> javaType,
      Function<? super T, ? extends U> toJava,
      Function<? super U, ? extends T> toSql) {
    return new MappedType<>(javaType, this, toJava, toSql);
  }
}
