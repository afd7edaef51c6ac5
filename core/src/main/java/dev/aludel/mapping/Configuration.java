package dev.aludel.mapping;

import dev.aludel.instrument.Attribute;
import dev.aludel.instrument.ClassManager;
import dev.aludel.instrument.CollectionAttribute;
import dev.aludel.instrument.ReferenceAttribute;
import dev.aludel.instrument.ScalarAttribute;
import dev.aludel.schema.Column;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the mappers of one registry, all together: tables first, then mappers, then relationships, since each step needs
 * all of the step before. Nothing becomes visible if anything is wrong.
 */
final class Configuration {

  private final Map<Class<?>, ClassDefinition> definitions;
  private final MetaData metadata;
  private final Listeners listeners;
  private final Problems problems;
  private final TableNames tables;
  private final Map<Class<?>, Mapper<?>> mappers = new LinkedHashMap<>();
  private final Map<Class<?>, @Nullable Attribute[]> attributes = new LinkedHashMap<>();

  Configuration(
      Map<Class<?>, ClassDefinition> definitions,
      MetaData metadata,
      Listeners listeners,
      Problems problems) {
    this.listeners = listeners;
    this.definitions = definitions;
    this.metadata = metadata;
    this.problems = problems;
    this.tables = new TableNames(metadata);
  }

  Map<Class<?>, Mapper<?>> configure() {
    List<ClassDefinition> sound =
        definitions.values().stream().filter(this::canBeMade).toList();
    new RelationshipCheck(definitions, problems).check();
    listeners.check(sound, problems);
    sound.forEach(this::makeMapper);
    mappers.values().removeIf(mapper -> !ForeignKeyCheck.check(mapper, metadata, problems));
    sound.forEach(this::makeRelationships);
    problems.throwIfAny();
    linkPartners();
    publish();
    return mappers;
  }

  /** Whether more can be said of the class than what is said now: each check here rules out the next step. */
  private boolean canBeMade(ClassDefinition definition) {
    return WeavingCheck.check(definition.type(), problems)
        && FieldCheck.check(definition, problems)
        && DefaultCheck.check(definition, problems)
        && VersionCheck.check(definition, problems)
        && tables.check(definition, problems);
  }

  private void makeMapper(ClassDefinition definition) {
    Class<?> type = definition.type();
    ClassManager manager = ClassManager.of(type);
    Table table = definition.table().apply(metadata);
    @Nullable Attribute[] slots = new Attribute[manager.slotCount()];
    List<ColumnProperty> columns = new ArrayList<>();
    for (ColumnDefinition column : definition.columns()) {
      int slot = manager.slot(column.name());
      Column<Object> bound = erased(table.column(column.column().name()));
      columns.add(new ColumnProperty(
          slot,
          column.name(),
          bound,
          table.primaryKeyColumns().contains(bound),
          column.deferred(),
          column.group()));
      slots[slot] = new ScalarAttribute(
          manager,
          slot,
          bound.type()::sameValue,
          listeners.of(type, column.name()),
          bound.type().isSecret(),
          column.activeHistory());
    }
    mappers.put(
        type,
        new Mapper<>(
            type, table, manager, columns, version(definition, columns), listeners.of(type)));
    attributes.put(type, slots);
  }

  private static @Nullable VersionProperty version(
      ClassDefinition definition, List<ColumnProperty> columns) {
    VersionDefinition version = definition.version();
    return version == null
        ? null
        : columns.stream()
            .filter(column -> column.name().equals(version.field()))
            .findFirst()
            .map(version::property)
            .orElse(null);
  }

  private void makeRelationships(ClassDefinition definition) {
    Mapper<?> holder = mappers.get(definition.type());
    if (holder == null) {
      return;
    }
    JoinFinder joins = new JoinFinder(metadata, definitions, problems);
    for (RelationshipDefinition relationship : definition.relationships()) {
      Mapper<?> target = mappers.get(relationship.target());
      if (target == null) {
        continue;
      }
      joins.find(holder, target, relationship).ifPresent(join -> {
        Attribute attribute = attribute(holder.manager(), relationship);
        slots(definition.type())[attribute.slot()] = attribute;
        holder.add(new RelationshipProperty(
            holder, target, relationship, join, attribute, orderBy(target, relationship)));
      });
    }
  }

  private Attribute attribute(ClassManager manager, RelationshipDefinition relationship) {
    Class<?> type = manager.type();
    String name = relationship.name();
    int slot = manager.slot(name);
    return relationship.collection()
        ? new CollectionAttribute(
            manager,
            slot,
            relationship.field().getType() == Set.class,
            listeners.ofElements(type, name))
        : new ReferenceAttribute(
            manager, slot, listeners.of(type, name), relationship.settings().activeHistory());
  }

  private @Nullable ColumnProperty orderBy(Mapper<?> target, RelationshipDefinition relationship) {
    String name = relationship.settings().orderBy();
    return name.isEmpty() ? null : target.findColumn(name);
  }

  private void linkPartners() {
    for (Mapper<?> mapper : mappers.values()) {
      for (RelationshipProperty relationship : mapper.relationships()) {
        String other = relationship.definition().settings().backPopulates();
        if (!other.isEmpty() && relationship.attribute().partner() == null) {
          relationship
              .attribute()
              .partnerWith(relationship.target().relationship(other).attribute());
        }
      }
    }
  }

  private void publish() {
    synchronized (Mappers.class) {
      for (Mapper<?> mapper : mappers.values()) {
        mapper.manager().configure(Arrays.asList(slots(mapper.type())));
        mapper
            .manager()
            .hideKeys(
                mapper.primaryKey().stream().anyMatch(key -> key.column().type().isSecret()));
        Mappers.put(mapper);
      }
    }
  }

  private @Nullable Attribute[] slots(Class<?> type) {
    return Objects.requireNonNull(attributes.get(type));
  }

  @SuppressWarnings(
      "unchecked") // values are moved between field and column, which have the same Java type
  private static Column<Object> erased(Column<?> column) {
    return (Column<Object>) column;
  }
}
