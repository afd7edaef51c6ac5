package dev.aludel.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code T} values stored as {@code S} values. */
record MappedType<S, T>(
    Class<T> javaType,
    SqlType<S> inner,
    Function<? super S, ? extends T> toJava,
    Function<? super T, ? extends S> toSql)
    implements SqlType<T> {

  @Override
  public void bind(PreparedStatement statement, int index, @Nullable T value) throws SQLException {
    inner.bind(statement, index, mapped(value));
  }

  @Override
  public @Nullable T read(ResultSet rows, int index) throws SQLException {
    S stored = inner.read(rows, index);
    return stored == null ? null : toJava.apply(stored);
  }

  @Override
  public @Nullable Object stored(@Nullable T value) {
    return inner.stored(mapped(value));
  }

  @Override
  public boolean isSecret() {
    return inner.isSecret();
  }

  @Override
  public StandardType<?> storage() {
    return inner.storage();
  }

  @Override
  public SqlType<T> on(String dialect) {
    SqlType<S> variant = inner.on(dialect);
    return variant == inner ? this : new MappedType<>(javaType, variant, toJava, toSql);
  }

  @Override
  public SqlType<T> adapted(TypeAdapter adapter) {
    SqlType<S> adapted = inner.adapted(adapter);
    return adapted == inner ? this : new MappedType<>(javaType, adapted, toJava, toSql);
  }

  @Override
  public SqlType<T> rounded() {
    return new MappedType<>(javaType, inner.rounded(), toJava, toSql);
  }

  @Override
  public boolean sameValue(@Nullable T left, @Nullable T right) {
    return Objects.equals(left, right) || inner.sameValue(mapped(left), mapped(right));
  }

  private @Nullable S mapped(@Nullable T value) {
    return value == null ? null : toSql.apply(value);
  }
}
