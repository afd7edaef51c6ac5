package dev.aludel.mapping;

import dev.aludel.error.UnknownAttributeException;
import dev.aludel.schema.Column;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The door to mapped attributes in queries, to be imported statically: {@code attr(User::getName).eq("ed")}. Names are
 * found by running the reference once on a recording instance; what a lambda names is kept.
 */
public final class Attributes {

  private Attributes() {}

  /**
   * The column of an attribute.
   *
   * @throws UnknownAttributeException if the reference does not name one
   */
  @SuppressWarnings("unchecked") // the column was made of the field that the reference read
  public static <O, V> Column<V> attr(AttributeReference<O, @Nullable V> reference) {
    ResolvedAttribute attribute = AttributeResolver.resolve(reference);
    return (Column<V>)
        (Column<?>) Mapper.of(attribute.type()).column(attribute.attribute()).column();
  }

  /**
   * The column of an attribute by name, for who has the name from elsewhere.
   *
   * @throws UnknownAttributeException with the names that there are
   */
  public static Column<?> attr(Class<?> type, String attribute) {
    return Mapper.of(type).column(attribute).column();
  }

  /**
   * The column of an attribute by name and Java type; a primitive's type is its box.
   *
   * @throws UnknownAttributeException with the names that there are
   */
  public static <V> Column<V> attr(Class<?> type, String attribute, Class<V> javaType) {
    Mapper<?> mapper = Mapper.of(type);
    return mapper.table().column(mapper.column(attribute).column().name(), javaType);
  }

  /**
   * What the mapper knows of an attribute that is a column.
   *
   * @throws UnknownAttributeException if the reference does not name one
   */
  public static <O> ColumnProperty property(AttributeReference<O, ?> reference) {
    ResolvedAttribute attribute = AttributeResolver.resolve(reference);
    return Mapper.of(attribute.type()).column(attribute.attribute());
  }

  /**
   * A relationship that holds several.
   *
   * @throws UnknownAttributeException if the reference does not name one
   */
  public static <O, T> ToMany<O, T> toMany(
      AttributeReference<O, @Nullable ? extends Collection<? extends T>> reference) {
    ResolvedAttribute attribute = AttributeResolver.resolve(reference);
    return new ToMany<>(relationship(attribute.type(), attribute.attribute()));
  }

  /** A relationship that holds several, by name; {@code T} is the caller's word. */
  public static <O, T> ToMany<O, T> toMany(Class<O> type, String attribute) {
    return new ToMany<>(relationship(type, attribute));
  }

  /**
   * A relationship that holds one.
   *
   * @throws UnknownAttributeException if the reference does not name one
   */
  public static <O, T> ToOne<O, T> toOne(AttributeReference<O, @Nullable T> reference) {
    ResolvedAttribute attribute = AttributeResolver.resolve(reference);
    return new ToOne<>(relationship(attribute.type(), attribute.attribute()));
  }

  /** A relationship that holds one, by name; {@code T} is the caller's word. */
  public static <O, T> ToOne<O, T> toOne(Class<O> type, String attribute) {
    return new ToOne<>(relationship(type, attribute));
  }

  /** The class under another name, so that a query can look at it twice. */
  public static <T> Aliased<T> alias(Class<T> type, String name) {
    Mapper<T> mapper = Mapper.of(type);
    return new Aliased<>(mapper, mapper.table().as(name));
  }

  private static RelationshipProperty relationship(Class<?> type, String attribute) {
    return Mapper.of(type).relationship(attribute);
  }
}
