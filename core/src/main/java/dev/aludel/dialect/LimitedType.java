package dev.aludel.dialect;

import dev.aludel.type.ArrayType;
import dev.aludel.type.SqlType;
import dev.aludel.type.StandardType;
import dev.aludel.type.TypeAdapter;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A type whose values go to one column, and so must fit it. */
record LimitedType<T>(SqlType<T> inner, ColumnLimit limit) implements SqlType<T> {

  /** Binds as another adapter does, with the limits of a column. */
  static TypeAdapter adapter(TypeAdapter dialect, ColumnLimit limit) {
    return new TypeAdapter() {
      @Override
      public <T> SqlType<T> adapt(StandardType<T> type) {
        SqlType<T> adapted = dialect.adapt(type);
        return type.kind() == limit.type().kind() ? new LimitedType<>(adapted, limit) : adapted;
      }

      /** The limits of the column are those of each element. */
      @Override
      public <E> SqlType<List<E>> adaptArray(ArrayType<E> type) {
        StandardType<?> element = limit.type().element();
        return dialect.adaptArray(
            element == null
                ? type
                : type.of(type.element()
                    .adapted(
                        adapter(dialect, new ColumnLimit(limit.column(), element, limit.unit())))));
      }
    };
  }

  @Override
  public boolean isSecret() {
    return inner.isSecret();
  }

  @Override
  public Class<T> javaType() {
    return inner.javaType();
  }

  @Override
  public void bind(PreparedStatement statement, int index, @Nullable T value) throws SQLException {
    inner.bind(statement, index, value == null ? null : javaType().cast(limit.fit(value)));
  }

  @Override
  public @Nullable T read(ResultSet rows, int index) throws SQLException {
    return inner.read(rows, index);
  }

  @Override
  public @Nullable Object stored(@Nullable T value) {
    return inner.stored(value == null ? null : javaType().cast(limit.fit(value)));
  }

  @Override
  public StandardType<?> storage() {
    return inner.storage();
  }

  @Override
  public SqlType<T> adapted(TypeAdapter adapter) {
    return this;
  }

  @Override
  public SqlType<T> rounded() {
    return this;
  }

  @Override
  public boolean sameValue(@Nullable T left, @Nullable T right) {
    return inner.sameValue(left, right);
  }
}
