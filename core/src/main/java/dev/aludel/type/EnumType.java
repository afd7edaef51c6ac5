package dev.aludel.type;

import dev.aludel.error.ValueException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An enum stored by the names of its constants. */
record EnumType<E extends Enum<E>>(Class<E> javaType, SqlType<String> names) implements SqlType<E> {

  static <E extends Enum<E>> EnumType<E> of(Class<E> javaType) {
    int longest = 1;
    for (E constant : javaType.getEnumConstants()) {
      longest = Math.max(longest, constant.name().length());
    }
    return new EnumType<>(javaType, Types.VARCHAR(longest));
  }

  @Override
  public void bind(PreparedStatement statement, int index, @Nullable E value) throws SQLException {
    names.bind(statement, index, value == null ? null : value.name());
  }

  @Override
  public @Nullable E read(ResultSet rows, int index) throws SQLException {
    String name = names.read(rows, index);
    return name == null ? null : constant(name);
  }

  private E constant(String name) {
    try {
      return Enum.valueOf(javaType, name);
    } catch (IllegalArgumentException e) {
      ValueException unknown = ValueException.quoting(
          "%s has no constant \"%s\".".formatted(javaType.getName(), name),
          "Those known: %s. Correct the row, or add the constant."
              .formatted(Arrays.toString(javaType.getEnumConstants())),
          "unknown-constant");
      unknown.initCause(e);
      throw unknown;
    }
  }

  @Override
  public boolean isSecret() {
    return names.isSecret();
  }

  @Override
  public StandardType<?> storage() {
    return names.storage();
  }

  @Override
  public SqlType<E> adapted(TypeAdapter adapter) {
    SqlType<String> adapted = names.adapted(adapter);
    return adapted.equals(names) ? this : new EnumType<>(javaType, adapted);
  }

  @Override
  public SqlType<E> rounded() {
    return this;
  }

  @Override
  public @Nullable Object stored(@Nullable E value) {
    return names.stored(value == null ? null : value.name());
  }
}
