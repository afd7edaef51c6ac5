package dev.aludel.mapping;

import dev.aludel.schema.Column;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import dev.aludel.type.SnakeCase;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How a class without annotations lies on a table. A field whose name in snake_case is a column's name is mapped to it;
 * the methods here say what that rule does not find. The agent must be told of such a class, see {@code docs/agent}.
 *
 * @param <T> the class
 */
public final class ImperativeMapping<T> {

  private final Class<T> type;
  private final Table table;
  private final Map<String, String> columnsByField = new HashMap<>();
  private final Set<String> excluded = new HashSet<>();
  private final Set<String> active = new HashSet<>();
  private final Map<String, String> deferred = new HashMap<>();
  private final Map<String, RelationshipSettings> relationships = new LinkedHashMap<>();
  private @Nullable VersionDefinition version;

  ImperativeMapping(Class<T> type, Table table) {
    this.type = type;
    this.table = table;
  }

  /** Maps a field to a column of another name. */
  public ImperativeMapping<T> column(String field, String column) {
    columnsByField.put(field, column);
    return this;
  }

  /** Leaves a field out, though a column has its name. */
  public ImperativeMapping<T> exclude(String field) {
    excluded.add(field);
    return this;
  }

  /** Loads the field's value, if it is not there, before another one is written; see {@link dev.aludel.mapping.Column#activeHistory}. */
  public ImperativeMapping<T> activeHistory(String field) {
    active.add(field);
    return this;
  }

  /** The field is loaded when it is first read, and not with its row; see {@link dev.aludel.mapping.Column#deferred}. */
  public ImperativeMapping<T> deferred(String field) {
    return deferred(field, "");
  }

  /** As {@link #deferred(String)}, together with the others of a group. */
  public ImperativeMapping<T> deferred(String field, String group) {
    deferred.put(field, group);
    return this;
  }

  /** Maps a field as a relationship. */
  public ImperativeMapping<T> relationship(String field) {
    return relationship(field, settings -> settings);
  }

  /** Maps a field as a relationship with other than the usual settings. */
  public ImperativeMapping<T> relationship(
      String field, UnaryOperator<RelationshipSettings> settings) {
    relationships.put(field, settings.apply(RelationshipSettings.usual()));
    return this;
  }

  /** The field is the version of its row, see {@link Version}. */
  public ImperativeMapping<T> version(String field) {
    version = new VersionDefinition(field, false, null);
    return this;
  }

  /**
   * The field is the version of its row, see {@link Version}.
   *
   * @param next makes the next version out of the present one, the first out of null
   */
  @SuppressWarnings("unchecked") // called with values of the field
  public <V> ImperativeMapping<T> version(String field, UnaryOperator<@Nullable V> next) {
    version = new VersionDefinition(field, false, (UnaryOperator<@Nullable Object>) next);
    return this;
  }

  /** The field is the version of its row, and the database makes it, see {@link Version#byServer()}. */
  public ImperativeMapping<T> versionByServer(String field) {
    version = new VersionDefinition(field, true, null);
    return this;
  }

  MetaData metadata() {
    return table.metaData();
  }

  ClassDefinition definition(Problems problems) {
    List<ColumnDefinition> columns = new ArrayList<>();
    List<RelationshipDefinition> related = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Field field : MappedFields.of(type)) {
      String name = field.getName();
      seen.add(name);
      RelationshipSettings settings = relationships.get(name);
      if (settings != null) {
        settings.definition(type, field, problems).ifPresent(related::add);
        continue;
      }
      Column<?> column = columnOf(field, problems);
      if (column != null) {
        ColumnDefinition other = fieldOf(column, columns);
        if (other != null) {
          problems.add(
              type,
              name,
              "maps to column \"" + column.name() + "\", and so does " + other.name() + ".",
              "Leave one of them out with exclude(\"…\").",
              "duplicate-column");
          continue;
        }
        columns.add(new ColumnDefinition(
            field,
            column,
            active.contains(name),
            deferred.containsKey(name),
            deferred.getOrDefault(name, "")));
      }
    }
    reportUnknownFields(seen, problems);
    for (Column<?> key : table.primaryKeyColumns()) {
      if (fieldOf(key, columns) == null) {
        problems.add(
            type,
            "maps no field to column \"" + key.name() + "\", a part of the primary key.",
            "Add a field of that name, or name one with column(\"…\", \"" + key.name() + "\").",
            "unmapped-key");
      }
    }
    if (table.primaryKeyColumns().isEmpty()) {
      problems.add(
          type,
          "is mapped to table \"" + table.name() + "\", which has no primary key.",
          "Mark a column of it with primaryKey().",
          "no-id");
    }
    return new ClassDefinition(
        type, table.description(), metadata -> table, columns, related, version, true);
  }

  private static @Nullable ColumnDefinition fieldOf(
      Column<?> column, List<ColumnDefinition> columns) {
    return columns.stream()
        .filter(definition -> definition.column().name().equals(column.name()))
        .findFirst()
        .orElse(null);
  }

  private @Nullable Column<?> columnOf(Field field, Problems problems) {
    if (excluded.contains(field.getName())) {
      return null;
    }
    String given = columnsByField.get(field.getName());
    String name = given == null ? SnakeCase.of(field.getName()) : given;
    for (Column<?> column : table.columns()) {
      if (column.name().equals(name)) {
        return column;
      }
    }
    if (given != null) {
      problems.add(
          type,
          field.getName(),
          "maps to column \"" + given + "\", but table \"" + table.name()
              + "\" has no such column.",
          "It has " + table.columns().stream().map(Column::name).toList() + ".",
          "unknown-column");
    }
    return null;
  }

  private void reportUnknownFields(Set<String> seen, Problems problems) {
    Set<String> named = new TreeSet<>(columnsByField.keySet());
    named.addAll(relationships.keySet());
    named.addAll(excluded);
    named.addAll(active);
    named.removeAll(seen);
    for (String field : named) {
      problems.add(
          type,
          field,
          "is named, but the class has no such field.",
          "Correct its name.",
          "unknown-field");
    }
  }
}
