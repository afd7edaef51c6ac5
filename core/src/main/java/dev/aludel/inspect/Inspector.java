package dev.aludel.inspect;

import dev.aludel.dialect.CatalogPart;
import dev.aludel.dialect.CatalogRow;
import dev.aludel.dialect.CatalogSource;
import dev.aludel.engine.Connection;
import dev.aludel.engine.Engine;
import dev.aludel.engine.Result;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import dev.aludel.schema.View;
import dev.aludel.sql.Row;
import dev.aludel.sql.TextStatement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a live database: tables with columns, keys, constraints and indexes, views, sequences; where no schema is named,
 * those of the connection's own. Each call looks anew, with a few queries for all tables together. Names come as they
 * would be written in a program: H2's {@code USERS} is {@code users}.
 *
 * <pre>{@code
 * MetaData found = Inspector.of(engine).metaData();
 * Table users = Inspector.of(engine).table("users").orElseThrow();
 * }</pre>
 */
public final class Inspector {

  private final Engine engine;

  private Inspector(Engine engine) {
    this.engine = engine;
  }

  /** An inspector of the engine's database; connects when it is asked something. */
  public static Inspector of(Engine engine) {
    return new Inspector(engine);
  }

  /** The names of all schemas but the catalogue's own, in alphabetical order. */
  public List<String> schemaNames() {
    return read(reader -> reader.names(CatalogPart.SCHEMAS, null));
  }

  /** The names of the tables, in alphabetical order; views and the catalogue's own tables are none. */
  public List<String> tableNames() {
    return read(reader -> reader.names(CatalogPart.TABLES, null));
  }

  public List<String> tableNames(String schema) {
    return read(reader -> reader.names(CatalogPart.TABLES, schema));
  }

  /** The names of the views, in alphabetical order. */
  public List<String> viewNames() {
    return read(reader -> reader.names(CatalogPart.VIEWS, null));
  }

  public List<String> viewNames(String schema) {
    return read(reader -> reader.names(CatalogPart.VIEWS, schema));
  }

  /** The names of the sequences, in alphabetical order; those that count for a column are none. */
  public List<String> sequenceNames() {
    return read(reader -> reader.names(CatalogPart.SEQUENCES, null));
  }

  public List<String> sequenceNames(String schema) {
    return read(reader -> reader.names(CatalogPart.SEQUENCES, schema));
  }

  /** All tables, views and sequences, with the tables of other schemas that keys lead to. */
  public MetaData metaData() {
    return all(null);
  }

  /** All of one schema; its tables and views are qualified by it. */
  public MetaData metaData(String schema) {
    return all(schema);
  }

  /** The tables whose names fit, and those that their keys lead to, whatever they are called; neither views nor sequences. */
  public MetaData metaData(Predicate<String> tables) {
    return some(null, tables);
  }

  /** The same in one schema. */
  public MetaData metaData(String schema, Predicate<String> tables) {
    return some(schema, tables);
  }

  private MetaData some(@Nullable String schema, Predicate<String> tables) {
    return read(reader -> {
      List<String> fitting =
          reader.names(CatalogPart.TABLES, schema).stream().filter(tables).toList();
      if (!fitting.isEmpty()) {
        reader.read(schema, fitting);
      }
      return reader.metaData();
    });
  }

  private MetaData all(@Nullable String schema) {
    return read(reader -> {
      reader.readAll(schema);
      return reader.metaData();
    });
  }

  /** The table of that name, with the tables that it refers to in its MetaData; empty if there is none. */
  public Optional<Table> table(String name) {
    return one(null, name);
  }

  public Optional<Table> table(String schema, String name) {
    return one(schema, name);
  }

  private Optional<Table> one(@Nullable String schema, String name) {
    return read(reader -> {
      reader.read(schema, List.of(name));
      return reader.metaData().find(schema == null ? name : schema + "." + name);
    });
  }

  /** The view of that name; empty if there is none. */
  public Optional<View> view(String name) {
    return oneView(null, name);
  }

  public Optional<View> view(String schema, String name) {
    return oneView(schema, name);
  }

  private Optional<View> oneView(@Nullable String schema, String name) {
    return read(reader -> {
      reader.readView(schema, name);
      return reader.metaData().findView(schema == null ? name : schema + "." + name);
    });
  }

  /**
   * What the database differs in from a description: missing, other than described, or not described at all, in the schemas
   * that the description has something in.
   */
  public SchemaDifferences compare(MetaData expected) {
    Set<Optional<String>> schemas = new LinkedHashSet<>();
    Stream.of(expected.tables(), expected.views(), expected.sequences())
        .flatMap(List::stream)
        .forEach(object -> schemas.add(Optional.ofNullable(object.schema())));
    MetaData found = read(reader -> {
      schemas.forEach(schema -> reader.readOnly(schema.orElse(null)));
      return reader.metaData();
    });
    return SchemaComparison.of(expected, found, engine.dialect());
  }

  private <T> T read(Function<SchemaReader, T> reading) {
    try (Connection connection = engine.connect()) {
      return reading.apply(new SchemaReader(connection.dialect(), source(connection)));
    }
  }

  private static CatalogSource source(Connection connection) {
    return (part, query) -> rows(connection, part, query);
  }

  private static List<CatalogRow> rows(
      Connection connection, CatalogPart part, TextStatement query) {
    try (Result<Row> result = connection.execute(query)) {
      return result.all().stream()
          .map(row -> new CatalogRow(
              part,
              row.asList().stream().<@Nullable String>map(String.class::cast).toList()))
          .toList();
    }
  }
}
