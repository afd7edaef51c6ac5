package dev.aludel.mapping;

import dev.aludel.error.UnknownAttributeException;
import dev.aludel.error.UnmappedClassException;
import dev.aludel.instrument.ClassManager;
import dev.aludel.instrument.Instrumented;
import dev.aludel.schema.Table;
import dev.aludel.sql.ColumnClause;
import dev.aludel.sql.EntityClause;
import dev.aludel.sql.FromClause;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How one class lies on one table. Configured by its {@link Registry}, unchanged from then on, shared between threads.
 *
 * @param <T> the mapped class
 */
public final class Mapper<T> implements EntityClause<T> {

  private final Class<T> type;
  private final Table table;
  private final ClassManager manager;
  private final List<ColumnProperty> columns;
  private final List<ColumnProperty> primaryKey;
  private final @Nullable VersionProperty version;
  private final List<InstanceListener<Object>> listeners;
  private final Map<String, ColumnProperty> columnsByName = new LinkedHashMap<>();
  private final Map<String, RelationshipProperty> relationships = new LinkedHashMap<>();
  private List<RelationshipProperty> relationshipList = List.of();
  private List<RelationshipProperty> writtenRelationships = List.of();

  Mapper(
      Class<T> type,
      Table table,
      ClassManager manager,
      List<ColumnProperty> columns,
      @Nullable VersionProperty version,
      List<InstanceListener<Object>> listeners) {
    this.listeners = List.copyOf(listeners);
    this.type = type;
    this.table = table;
    this.manager = manager;
    this.columns = List.copyOf(columns);
    this.primaryKey = columns.stream().filter(ColumnProperty::primaryKey).toList();
    this.version = version;
    columns.forEach(column -> columnsByName.put(column.name(), column));
  }

  /**
   * The mapper of a class, by the registry that mapped it last.
   *
   * @throws UnmappedClassException if no registry maps it
   */
  public static <T> Mapper<T> of(Class<T> type) {
    return Mappers.find(type).orElseThrow(() -> UnmappedClassException.of(type));
  }

  /** The mapper of an instance's class. */
  public static Mapper<?> of(Object instance) {
    return of(instance.getClass());
  }

  public Class<T> type() {
    return type;
  }

  public Table table() {
    return table;
  }

  /** The class's slots and what writing them sets in motion. */
  public ClassManager manager() {
    return manager;
  }

  /** The attributes that are columns, in the order of their fields. */
  public List<ColumnProperty> columnProperties() {
    return columns;
  }

  /** The attributes that are the primary key, in the order of their fields. */
  public List<ColumnProperty> primaryKey() {
    return primaryKey;
  }

  /** The attribute that tells one state of a row from the next, or null. */
  public @Nullable VersionProperty version() {
    return version;
  }

  /** Who is told of the class's instances. */
  public List<InstanceListener<Object>> listeners() {
    return listeners;
  }

  /** The attributes that are relationships, in the order of their fields. */
  public List<RelationshipProperty> relationships() {
    return relationshipList;
  }

  /** Those of the relationships that a flush writes: all but the ones that only read. */
  public List<RelationshipProperty> writtenRelationships() {
    return writtenRelationships;
  }

  /**
   * The column attribute of that name.
   *
   * @throws UnknownAttributeException with the names that there are
   */
  public ColumnProperty column(String name) {
    ColumnProperty column = columnsByName.get(name);
    if (column == null) {
      throw UnknownAttributeException.named(type, name, "column", columnsByName.keySet());
    }
    return column;
  }

  /** The column attribute of that name, or null. */
  @Nullable
  ColumnProperty findColumn(String name) {
    return columnsByName.get(name);
  }

  /**
   * The relationship of that name.
   *
   * @throws UnknownAttributeException with the names that there are
   */
  public RelationshipProperty relationship(String name) {
    RelationshipProperty relationship = relationships.get(name);
    if (relationship == null) {
      throw UnknownAttributeException.named(type, name, "relationship", relationships.keySet());
    }
    return relationship;
  }

  /** The relationship of that name, or null. */
  @Nullable
  RelationshipProperty findRelationship(String name) {
    return relationships.get(name);
  }

  void add(RelationshipProperty relationship) {
    relationships.put(relationship.name(), relationship);
    relationshipList = List.copyOf(relationships.values());
    writtenRelationships =
        relationshipList.stream().filter(one -> !one.isViewOnly()).toList();
  }

  /** The column attribute in that slot. */
  public ColumnProperty columnAt(int slot) {
    return column(manager.attributeName(slot));
  }

  /** The relationship in that slot, or null if the slot holds a column. */
  public @Nullable RelationshipProperty relationshipAt(int slot) {
    return findRelationship(manager.attributeName(slot));
  }

  /**
   * The values of the primary key in the instance as it is: one value, or a list of them for a composite key; null if
   * any of them is null. Loads nothing.
   */
  public @Nullable Object keyOf(Instrumented instance) {
    if (primaryKey.size() == 1) {
      return primaryKey.get(0).value(instance);
    }
    List<Object> key = new ArrayList<>(primaryKey.size());
    for (ColumnProperty part : primaryKey) {
      Object value = part.value(instance);
      if (value == null) {
        return null;
      }
      key.add(value);
    }
    return List.copyOf(key);
  }

  // --- as the object of a query ----------------------------------------------------------------

  @Override
  public Class<T> entity() {
    return type;
  }

  @Override
  public FromClause from() {
    return table;
  }

  @Override
  public List<ColumnClause<?>> columns() {
    return columns.stream().<ColumnClause<?>>map(ColumnProperty::column).toList();
  }

  /** The class, its table, its attributes and relationships, a line each. */
  @Override
  public String toString() {
    return "Mapper(%s on %s)%n".formatted(type.getSimpleName(), table.name())
        + columns.stream()
            .map(column -> "  %s -> %s".formatted(column.name(), column.column().name()))
            .collect(Collectors.joining(System.lineSeparator()))
        + relationships.values().stream()
            .map(other -> "%n  %s -> %s %s"
                .formatted(
                    other.name(), other.direction(), other.target().type().getSimpleName()))
            .collect(Collectors.joining());
  }
}
