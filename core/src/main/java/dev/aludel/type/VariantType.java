package dev.aludel.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A type that is another one on some dialects. What asks for no dialect sees the usual one.
 *
 * @param others those other ones by the names of the dialects
 */
record VariantType<T>(SqlType<T> usual, Map<String, SqlType<T>> others) implements SqlType<T> {

  VariantType {
    others = Map.copyOf(others);
  }

  static <T> VariantType<T> of(SqlType<T> usual, String dialect, SqlType<T> other) {
    ServiceLoader.load(DialectNames.class, DialectNames.class.getClassLoader())
        .forEach(known -> known.require(dialect));
    return new VariantType<>(usual, Map.of(dialect, other));
  }

  @Override
  public SqlType<T> variant(String dialect, SqlType<T> other) {
    Map<String, SqlType<T>> all = new HashMap<>(others);
    all.putAll(of(usual, dialect, other).others);
    return new VariantType<>(usual, all);
  }

  @Override
  public SqlType<T> on(String dialect) {
    SqlType<T> own = others.getOrDefault(dialect, usual).on(dialect);
    return isSecret() ? own.secret() : own;
  }

  @Override
  public boolean isSecret() {
    return usual.isSecret() || others.values().stream().anyMatch(SqlType::isSecret);
  }

  @Override
  public Class<T> javaType() {
    return usual.javaType();
  }

  @Override
  public void bind(PreparedStatement statement, int index, @Nullable T value) throws SQLException {
    usual.bind(statement, index, value);
  }

  @Override
  public @Nullable T read(ResultSet rows, int index) throws SQLException {
    return usual.read(rows, index);
  }

  @Override
  public @Nullable Object stored(@Nullable T value) {
    return usual.stored(value);
  }

  @Override
  public StandardType<?> storage() {
    return usual.storage();
  }

  @Override
  public SqlType<T> adapted(TypeAdapter adapter) {
    VariantType<T> adapted = each(type -> type.adapted(adapter));
    return adapted.equals(this) ? this : adapted;
  }

  @Override
  public SqlType<T> rounded() {
    return each(SqlType::rounded);
  }

  @Override
  public boolean sameValue(@Nullable T left, @Nullable T right) {
    return usual.sameValue(left, right);
  }

  private VariantType<T> each(UnaryOperator<SqlType<T>> change) {
    Map<String, SqlType<T>> changed = new HashMap<>();
    others.forEach((dialect, type) -> changed.put(dialect, change.apply(type)));
    return new VariantType<>(change.apply(usual), changed);
  }
}
