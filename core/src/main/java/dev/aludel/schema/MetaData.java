package dev.aludel.schema;

import dev.aludel.error.SchemaException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tables that belong together: those that foreign keys may name, and that are created together. Tables are added
 * while a program configures itself, in one thread; after that it is only read.
 */
public final class MetaData {

  private final Map<String, Table> tables = new LinkedHashMap<>();
  private final @Nullable String schema;

  public MetaData() {
    this(null);
  }

  /** With a schema for all tables that name none. */
  public MetaData(@Nullable String schema) {
    this.schema = schema;
  }

  /** Adds a table; an error if there is one of that name. */
  public Table table(String name, TableItem... items) {
    return add(schema, name, List.of(items));
  }

  public Table table(String name, List<? extends TableItem> items) {
    return add(schema, name, items);
  }

  /** Adds a table of a schema other than this MetaData's own. */
  public Table tableIn(@Nullable String tableSchema, String name, TableItem... items) {
    return add(tableSchema, name, List.of(items));
  }

  /** The tables in the order in which they were added. */
  public List<Table> tables() {
    return List.copyOf(tables.values());
  }

  /** The table that is called so, with the schema if it has one: {@code users}, {@code app.users}. */
  public Optional<Table> find(String qualifiedName) {
    return find(qualifiedName, schema);
  }

  /** Referred-to tables before those that refer to them, else as added; an error if they refer in a circle. */
  public List<Table> sortedTables() {
    return TableSort.sort(tables());
  }

  /** Creates the tables that are not there yet, and their indexes: one look and one CREATE for each. */
  public void createAll(SchemaTarget target) {
    target.together(this::createMissing);
  }

  private void createMissing(SchemaTarget target) {
    List<Table> missing = new ArrayList<>(sortedTables());
    missing.removeIf(target::hasTable);
    for (Table table : missing) {
      target.execute(new CreateTable(table));
      table.indexes().forEach(index -> target.execute(new CreateIndex(table, index)));
    }
  }

  /** Drops the tables that are there, those that refer to others first. */
  public void dropAll(SchemaTarget target) {
    target.together(this::dropPresent);
  }

  private void dropPresent(SchemaTarget target) {
    List<Table> present = new ArrayList<>(sortedTables());
    present.removeIf(table -> !target.hasTable(table));
    Collections.reverse(present);
    present.forEach(table -> target.execute(new DropTable(table)));
  }

  /** Looks in a schema for a name that states none. */
  Optional<Table> find(String name, @Nullable String defaultSchema) {
    Table inSchema = defaultSchema == null ? null : tables.get(defaultSchema + "." + name);
    return Optional.ofNullable(inSchema == null ? tables.get(name) : inSchema);
  }

  String describeTables() {
    return tables.isEmpty() ? "none" : String.join(", ", tables.keySet());
  }

  private Table add(@Nullable String tableSchema, String name, List<? extends TableItem> items) {
    Table table = new Table(this, tableSchema, name, items);
    if (tables.putIfAbsent(table.description(), table) != null) {
      throw SchemaException.of(
          "This MetaData has a table \"%s\" already.".formatted(table.description()),
          "Use that one, or give this one another name.",
          "duplicate-table");
    }
    return table;
  }
}
