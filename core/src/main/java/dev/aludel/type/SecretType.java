package dev.aludel.type;

import dev.aludel.error.ValueException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Another type, whose values nobody is shown: what goes wrong with one is told without it. */
record SecretType<T>(SqlType<T> inner) implements SqlType<T> {

  private static final String REPAIR =
      "What it says is not shown, since that may quote the value: look where it was thrown.";

  @Override
  public boolean isSecret() {
    return true;
  }

  @Override
  public SqlType<T> secret() {
    return this;
  }

  @Override
  public Class<T> javaType() {
    return inner.javaType();
  }

  @Override
  public void bind(PreparedStatement statement, int index, @Nullable T value) throws SQLException {
    try {
      inner.bind(statement, index, value);
    } catch (RuntimeException e) {
      throw told("sent", e);
    }
  }

  @Override
  public @Nullable T read(ResultSet rows, int index) throws SQLException {
    try {
      return inner.read(rows, index);
    } catch (SQLException e) {
      throw told(e);
    } catch (RuntimeException e) {
      throw told("read", e);
    }
  }

  @Override
  public @Nullable Object stored(@Nullable T value) {
    try {
      return inner.stored(value);
    } catch (RuntimeException e) {
      throw told("sent", e);
    }
  }

  @Override
  public StandardType<?> storage() {
    return inner.storage();
  }

  @Override
  public SqlType<T> variant(String dialect, SqlType<T> other) {
    return new SecretType<>(inner.variant(dialect, other));
  }

  @Override
  public SqlType<T> on(String dialect) {
    return new SecretType<>(inner.on(dialect));
  }

  @Override
  public SqlType<T> adapted(TypeAdapter adapter) {
    return new SecretType<>(inner.adapted(adapter));
  }

  @Override
  public SqlType<T> rounded() {
    return new SecretType<>(inner.rounded());
  }

  @Override
  public boolean sameValue(@Nullable T left, @Nullable T right) {
    return inner.sameValue(left, right);
  }

  @Override
  public <U> SqlType<U> map(
      Class<U> javaType,
      Function<? super T, ? extends U> toJava,
      Function<? super U, ? extends T> toSql) {
    return new SecretType<>(inner.map(javaType, toJava, toSql));
  }

  @Override
  public String toString() {
    return inner + " SECRET";
  }

  /** Of our own failures most name a column and its limit, which is no secret. */
  private static ValueException told(String what, RuntimeException failure) {
    if (failure instanceof ValueException known && !known.quotesValue()) {
      return known;
    }
    ValueException told = ValueException.of(
        "A secret value could not be %s: %s.".formatted(what, failure.getClass().getName()),
        REPAIR,
        "secret-value");
    told.setStackTrace(failure.getStackTrace());
    return told;
  }

  private static SQLException told(SQLException failure) {
    SQLException told = new SQLException(
        "a secret value could not be read", failure.getSQLState(), failure.getErrorCode());
    told.setStackTrace(failure.getStackTrace());
    return told;
  }
}
