package dev.aludel.mapping;

import dev.aludel.error.MappingException;
import dev.aludel.error.UnmappedClassException;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The mapped classes of a program, with the Mapper of each and the MetaData of their tables. Made once, unchanged from
 * then on, shared between threads. A class that several registries map is mapped as the last of them says.
 */
public final class Registry {

  private final MetaData metadata;
  private final Map<Class<?>, Mapper<?>> mappers;

  private Registry(MetaData metadata, Map<Class<?>, Mapper<?>> mappers) {
    this.metadata = metadata;
    this.mappers = mappers;
  }

  /**
   * Maps annotated classes.
   *
   * @throws MappingException with all that is wrong in any of them
   */
  public static Registry of(Class<?>... classes) {
    return builder().add(classes).build();
  }

  /** Maps classes by annotations and by calls. */
  public static Builder builder() {
    return new Builder();
  }

  /** The tables of all mapped classes. */
  public MetaData metadata() {
    return metadata;
  }

  /** The mappers in the order in which the classes were given. */
  public List<Mapper<?>> mappers() {
    return List.copyOf(mappers.values());
  }

  /**
   * The mapper of a class.
   *
   * @throws UnmappedClassException if this registry does not map it
   */
  @SuppressWarnings("unchecked") // a mapper stands under the class that it maps
  public <T> Mapper<T> mapper(Class<T> type) {
    Mapper<?> mapper = mappers.get(type);
    if (mapper == null) {
      throw UnmappedClassException.of(type);
    }
    return (Mapper<T>) mapper;
  }

  @Override
  public String toString() {
    return "Registry" + mappers.keySet().stream().map(Class::getSimpleName).toList();
  }

  /** Gathers what to map. Mutable, for one thread. */
  public static final class Builder {

    private final Set<Class<?>> annotated = new LinkedHashSet<>();
    private final Map<Class<?>, ImperativeMapping<?>> imperative = new LinkedHashMap<>();
    private final Listeners listeners = new Listeners();
    private @Nullable MetaData metadata;

    private Builder() {}

    /** Uses this MetaData, which may hold tables already, such as secondary ones. */
    public Builder metadata(MetaData existing) {
      metadata = existing;
      return this;
    }

    /** Maps annotated classes. */
    public Builder add(Class<?>... classes) {
      annotated.addAll(List.of(classes));
      return this;
    }

    /** Maps a class without annotations: each field to the column of its name in snake_case. */
    public <T> Builder map(Class<T> type, Table table) {
      return map(type, table, mapping -> mapping);
    }

    /** Maps a class without annotations; {@code details} names what the rule of names does not find. */
    public <T> Builder map(
        Class<T> type, Table table, UnaryOperator<ImperativeMapping<T>> details) {
      imperative.put(type, details.apply(new ImperativeMapping<>(type, table)));
      return this;
    }

    /** Has a listener told of the instances of each mapped class that is, extends or implements the type. */
    public <T> Builder listen(Class<T> type, InstanceListener<? super T> listener) {
      listeners.add(type, listener);
      return this;
    }

    /**
     * Has a listener see each value that a column attribute or a reference is set to, in each mapped class that is, extends
     * or implements the type. Several are asked in the order in which they were named.
     *
     * @param attribute the field's name
     * @param valueType its type; a primitive's is its box
     */
    public <O, V> Builder onSet(
        Class<O> type, String attribute, Class<V> valueType, SetListener<? super O, V> listener) {
      listeners.add(type, attribute, valueType, listener);
      return this;
    }

    /**
     * Has a listener see what is put into a collection and taken out of it, in each mapped class that is, extends or
     * implements the type. Several are asked in the order in which they were named.
     *
     * @param attribute the field's name
     * @param elementType the class at the other end of the relationship
     */
    public <O, E> Builder onElements(
        Class<O> type,
        String attribute,
        Class<E> elementType,
        ElementListener<? super O, E> listener) {
      listeners.add(type, attribute, elementType, listener);
      return this;
    }

    /**
     * Configures all mappers together.
     *
     * @throws MappingException with all that is wrong in any of them
     */
    public Registry build() {
      MetaData tables = Optional.ofNullable(metadata).orElseGet(this::metadataOfTables);
      Problems problems = new Problems();
      Map<Class<?>, ClassDefinition> definitions = new LinkedHashMap<>();
      for (Class<?> type : annotated) {
        new AnnotationReader(type, problems)
            .read()
            .ifPresent(definition -> definitions.put(type, definition));
      }
      imperative.forEach((type, mapping) -> definitions.put(type, mapping.definition(problems)));
      return new Registry(
          tables, new Configuration(definitions, tables, listeners, problems).configure());
    }

    /** Where the given tables are, annotated classes put theirs. */
    private MetaData metadataOfTables() {
      return imperative.values().stream()
          .findFirst()
          .map(ImperativeMapping::metadata)
          .orElseGet(MetaData::new);
    }
  }
}
