package dev.aludel.mapping;

import dev.aludel.schema.TableItem;
import dev.aludel.type.SnakeCase;
import dev.aludel.type.SqlType;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the annotations of one class; what is wrong goes into the report. */
final class AnnotationReader {

  private final Class<?> type;
  private final Problems problems;
  private final List<ColumnDefinition> columns = new ArrayList<>();
  private final List<RelationshipDefinition> relationships = new ArrayList<>();
  private final Map<String, Field> columnNames = new HashMap<>();
  private final CompositeKeys compositeKeys;
  private boolean hasId;
  private @Nullable VersionDefinition version;

  AnnotationReader(Class<?> type, Problems problems) {
    this.type = type;
    this.problems = problems;
    compositeKeys = new CompositeKeys(MappedFields.of(type));
  }

  Optional<ClassDefinition> read() {
    Mapped mapped = type.getDeclaredAnnotation(Mapped.class);
    if (mapped == null) {
      problems.add(
          type,
          "has no @Mapped.",
          "Annotate it, or map it to a table with Registry.builder().map(…).",
          "not-mapped");
      return Optional.empty();
    }
    MappedFields.of(type).forEach(this::readField);
    if (!hasId) {
      problems.add(type, "has no @Id.", "Annotate the field of its primary key.", "no-id");
    }
    String name = mapped.table().isEmpty() ? SnakeCase.of(type.getSimpleName()) : mapped.table();
    String schema = mapped.schema();
    return Optional.of(new ClassDefinition(
        type,
        schema.isEmpty() ? name : schema + "." + name,
        metadata -> schema.isEmpty()
            ? metadata.table(name, items())
            : metadata.tableIn(schema, name, items()),
        columns,
        relationships,
        version,
        false));
  }

  private void readField(Field field) {
    Relationship relationship = field.getAnnotation(Relationship.class);
    boolean column = field.isAnnotationPresent(Id.class)
        || field.isAnnotationPresent(Column.class)
        || field.isAnnotationPresent(Version.class);
    if (relationship != null && column) {
      problems.add(
          type,
          field.getName(),
          "is a column and a relationship.",
          "Keep one of the annotations; the foreign key is a field of its own.",
          "column-and-relationship");
    } else if (relationship != null) {
      RelationshipSettings.of(relationship)
          .definition(type, field, problems)
          .ifPresent(relationships::add);
    } else if (column) {
      readColumn(field);
    }
  }

  private void readColumn(Field field) {
    boolean id = field.isAnnotationPresent(Id.class);
    hasId |= id;
    Column said = field.getAnnotation(Column.class);
    String name = CompositeKeys.name(field);
    Field other = columnNames.putIfAbsent(name, field);
    if (other != null) {
      problems.add(
          type,
          field.getName(),
          "maps to column \"" + name + "\", and so does " + other.getName() + ".",
          "Give one of them another name: @Column(name = \"…\").",
          "duplicate-column");
      return;
    }
    if (said != null && !said.references().isEmpty() && !said.references().contains(".")) {
      problems.add(
          type,
          field.getName(),
          "refers to \"" + said.references() + "\", which is no column of a table.",
          "Name both: @Column(references = \"users.id\").",
          "foreign-key-target");
      return;
    }
    Optional<? extends SqlType<?>> inferred = ColumnTypes.infer(field, said);
    if (inferred.isEmpty()) {
      problems.add(
          type,
          field.getName(),
          "no SqlType is known for " + field.getGenericType().getTypeName() + ".",
          "Use a type that Types.of knows, or drop @Column if it is no column.",
          "unknown-type");
      return;
    }
    columns.add(new ColumnDefinition(
        field,
        column(field, name, inferred.get(), id, said),
        said != null && said.activeHistory(),
        said != null && said.deferred(),
        said == null ? "" : said.group()));
    readVersion(field);
  }

  private void readVersion(Field field) {
    Version said = field.getAnnotation(Version.class);
    if (said == null) {
      return;
    }
    if (version != null) {
      problems.add(
          type,
          field.getName(),
          "is a version, and so is " + version.field() + ".",
          "Keep one of them.",
          "two-versions");
      return;
    }
    version = new VersionDefinition(field.getName(), said.byServer(), generator(field, said));
  }

  private @Nullable UnaryOperator<@Nullable Object> generator(Field field, Version said) {
    if (said.next() == NoGenerator.class) {
      return null;
    }
    try {
      return Made.<UnaryOperator<@Nullable Object>>by(said.next());
    } catch (ReflectiveOperationException | RuntimeException e) {
      problems.add(
          type,
          field.getName(),
          "cannot have %s for its versions: %s.".formatted(said.next().getName(), e),
          "Give the class a constructor without parameters that succeeds, and open its package.",
          "unmade-generator");
      return before -> before;
    }
  }

  private dev.aludel.schema.Column<?> column(
      Field field, String name, SqlType<?> sqlType, boolean id, @Nullable Column said) {
    dev.aludel.schema.Column<?> column = dev.aludel.schema.Column.column(name, sqlType);
    if (id) {
      column = column.primaryKey();
    }
    if (id
        || field.isAnnotationPresent(Version.class)
        || MappedFields.isNonNull(type, field)
        || (said != null && said.notNull())) {
      column = column.notNull();
    }
    if (said == null) {
      return column;
    }
    if (said.unique()) {
      column = column.unique();
    }
    if (!said.references().isEmpty() && !compositeKeys.contain(field)) {
      column = column.references(said.references(), said.deleteRule(), said.updateRule());
    }
    if (!said.serverDefault().isEmpty()) {
      column = column.serverDefault(said.serverDefault());
    }
    return withDefaults(field, column, said);
  }

  private <T> dev.aludel.schema.Column<T> withDefaults(
      Field field, dev.aludel.schema.Column<T> column, Column said) {
    dev.aludel.schema.Column<T> complete = column;
    if (DefaultSource.isGiven(said.onInsert())) {
      complete = complete.onInsert(source(field, column, said.onInsert()));
    }
    return DefaultSource.isGiven(said.onUpdate())
        ? complete.onUpdate(source(field, column, said.onUpdate()))
        : complete;
  }

  private <T> Supplier<@Nullable T> source(
      Field field, dev.aludel.schema.Column<T> column, Class<? extends Supplier<?>> named) {
    try {
      return new DefaultSource<>(
          Made.<Supplier<?>>by(named),
          column.type().javaType(),
          type.getName() + "." + field.getName());
    } catch (ReflectiveOperationException | RuntimeException e) {
      problems.add(
          type,
          field.getName(),
          "cannot have %s for its default: %s.".formatted(named.getName(), e),
          "Give the class a constructor without parameters that succeeds, and open its package.",
          "unmade-default");
      return () -> null;
    }
  }

  private TableItem[] items() {
    return Stream.concat(
            columns.stream().map(ColumnDefinition::column), compositeKeys.all().stream())
        .toArray(TableItem[]::new);
  }
}
