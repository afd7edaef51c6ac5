package dev.aludel.type;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lists kept as arrays of the database's own. Lists that are read cannot be changed; both may have null elements. */
public final class ArrayType<E> implements SqlType<List<E>> {

  /** Hands the elements of an array to a driver; null for no array. */
  @FunctionalInterface
  public interface Sender {
    void send(PreparedStatement statement, int index, @Nullable Object @Nullable [] elements)
        throws SQLException;
  }

  private final SqlType<E> element;
  private final @Nullable Sender sender;

  ArrayType(SqlType<E> element, @Nullable Sender sender) {
    this.element = element;
    this.sender = sender;
  }

  public SqlType<E> element() {
    return element;
  }

  /** The same type as a dialect sends it, whose adapter has adapted the elements. */
  public ArrayType<E> sent(SqlType<E> adapted, Sender by) {
    return new ArrayType<>(adapted, by);
  }

  /** The same type with other elements. */
  public ArrayType<E> of(SqlType<E> elements) {
    return new ArrayType<>(elements, sender);
  }

  /** An array of secrets: who asks for an element gets a secret one. */
  @Override
  public SqlType<List<E>> secret() {
    return of(element.secret());
  }

  @Override
  public boolean isSecret() {
    return element.isSecret();
  }

  @SuppressWarnings("unchecked") // a class object knows no type arguments
  @Override
  public Class<List<E>> javaType() {
    return (Class<List<E>>) (Class<?>) List.class;
  }

  @Override
  public void bind(PreparedStatement statement, int index, @Nullable List<E> value)
      throws SQLException {
    Sender by = Objects.requireNonNull(sender, "the dialect sends no arrays");
    by.send(statement, index, value == null ? null : elements(value).toArray());
  }

  /** By rows of an index and an element each, since only those are read as the element's type wants. */
  @Override
  public @Nullable List<E> read(ResultSet rows, int index) throws SQLException {
    Array array = rows.getArray(index);
    if (array == null) {
      return null;
    }
    List<E> values = new ArrayList<>();
    try (ResultSet elements = array.getResultSet()) {
      while (elements.next()) {
        add(values, element.read(elements, 2));
      }
    }
    array.free();
    return Collections.unmodifiableList(values);
  }

  @SuppressWarnings("NullAway") // lists of a database may have null elements
  private static <E> void add(List<E> values, @Nullable E value) {
    values.add(value);
  }

  @Override
  public @Nullable Object stored(@Nullable List<E> value) {
    return value == null ? null : elements(value);
  }

  private List<@Nullable Object> elements(List<E> values) {
    List<@Nullable Object> stored = new ArrayList<>(values.size());
    for (@Nullable E value : values) {
      stored.add(element.stored(value));
    }
    return stored;
  }

  @Override
  public StandardType<?> storage() {
    return StandardType.arrayOf(element.storage());
  }

  @Override
  public SqlType<List<E>> on(String dialect) {
    SqlType<E> variant = element.on(dialect);
    return variant == element ? this : of(variant);
  }

  @Override
  public SqlType<List<E>> adapted(TypeAdapter adapter) {
    return sender == null ? adapter.adaptArray(this) : this;
  }

  @Override
  public SqlType<List<E>> rounded() {
    return new ArrayType<>(element.rounded(), sender);
  }

  @Override
  public boolean sameValue(@Nullable List<E> left, @Nullable List<E> right) {
    if (left == null || right == null || left.size() != right.size()) {
      return left == right;
    }
    for (int i = 0; i < left.size(); i++) {
      if (!element.sameValue(left.get(i), right.get(i))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ArrayType<?> type
        && type.element.equals(element)
        && Objects.equals(type.sender, sender);
  }

  @Override
  public int hashCode() {
    return element.hashCode();
  }

  @Override
  public String toString() {
    return element + " ARRAY";
  }
}
