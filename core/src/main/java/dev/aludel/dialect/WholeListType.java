package dev.aludel.dialect;

import dev.aludel.type.SqlType;
import dev.aludel.type.StandardType;
import dev.aludel.type.TypeAdapter;
import dev.aludel.type.Types;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A whole list sent as one parameter; never read. */
public abstract class WholeListType<E> implements SqlType<Collection<?>> {

  private final SqlType<E> elements;

  protected WholeListType(SqlType<E> elements) {
    this.elements = elements;
  }

  /** What the driver gets for each value. */
  protected final List<@Nullable Object> storedElements(@Nullable Collection<?> values) {
    List<@Nullable Object> stored = new ArrayList<>();
    if (values != null) {
      values.forEach(value -> stored.add(elements.stored(elements.javaType().cast(value))));
    }
    return stored;
  }

  @Override
  public boolean isSecret() {
    return elements.isSecret();
  }

  @SuppressWarnings("unchecked") // a class object knows no type arguments
  @Override
  public Class<Collection<?>> javaType() {
    return (Class<Collection<?>>) (Class<?>) Collection.class;
  }

  @Override
  public Collection<?> read(ResultSet rows, int index) {
    throw new UnsupportedOperationException("a list is sent, and never read");
  }

  @Override
  public @Nullable Object stored(@Nullable Collection<?> value) {
    return storedElements(value);
  }

  @Override
  public StandardType<?> storage() {
    return Types.OTHER;
  }

  @Override
  public SqlType<Collection<?>> adapted(TypeAdapter adapter) {
    return this;
  }

  @Override
  public SqlType<Collection<?>> rounded() {
    return this;
  }
}
