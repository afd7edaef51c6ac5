package dev.aludel.schema;

import dev.aludel.error.SchemaException;
import dev.aludel.sql.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tables that belong together: those that foreign keys may name, and that are created together, with the views over
 * them and the sequences that they use. They are added
 * while a program configures itself, in one thread; after that it is only read.
 */
public final class MetaData {

  private final Map<String, Table> tables = new LinkedHashMap<>();
  private final Map<String, View> views = new LinkedHashMap<>();
  private final Map<String, Sequence> sequences = new LinkedHashMap<>();
  private final @Nullable String schema;
  private final NamingConvention naming;

  public MetaData() {
    this(null, NamingConvention.NONE);
  }

  /** With a schema for all tables that name none. */
  public MetaData(@Nullable String schema) {
    this(schema, NamingConvention.NONE);
  }

  public MetaData(NamingConvention naming) {
    this(null, naming);
  }

  public MetaData(@Nullable String schema, NamingConvention naming) {
    this.schema = schema;
    this.naming = naming;
  }

  /** How indexes and constraints without a name are called. */
  public NamingConvention naming() {
    return naming;
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

  /**
   * Adds a view.
   *
   * @param sql its query, in SQL, as it shall stand in the DDL
   * @param columns names and types of what the query answers
   */
  public View view(String name, String sql, Column<?>... columns) {
    return viewIn(schema, name, sql, columns);
  }

  /** Adds a view of a schema other than this MetaData's own. */
  public View viewIn(@Nullable String viewSchema, String name, String sql, Column<?>... columns) {
    View view = View.of(viewSchema, name, sql, List.of(columns));
    return added(views, view.description(), view);
  }

  /** Adds a view of what a query selects; its values are written into the DDL. */
  public View view(String name, Query<?> query) {
    return viewIn(schema, name, query);
  }

  /** Adds a view of a schema other than this MetaData's own. */
  public View viewIn(@Nullable String viewSchema, String name, Query<?> query) {
    View view = View.of(viewSchema, name, query);
    return added(views, view.description(), view);
  }

  /** Adds a sequence, in this MetaData's schema if it states none. */
  public Sequence add(Sequence sequence) {
    Sequence own = sequence.schema() == null ? sequence.in(schema) : sequence;
    return added(sequences, (own.schema() == null ? "" : own.schema() + ".") + own.name(), own);
  }

  /** In the order in which they were added. */
  public List<View> views() {
    return List.copyOf(views.values());
  }

  public Optional<View> findView(String qualifiedName) {
    return Optional.ofNullable(lookUp(views, qualifiedName, schema));
  }

  /** In the order in which they were added. */
  public List<Sequence> sequences() {
    return List.copyOf(sequences.values());
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

  /** What {@link #createAll} would execute on a database that has nothing of it yet; text is made of it by a dialect. */
  public List<DdlStatement> createStatements(DdlStyle style) {
    return new DdlPlan(this, style).create(object -> true);
  }

  /** What {@link #dropAll} would execute on a database that has all of it. */
  public List<DdlStatement> dropStatements(DdlStyle style) {
    return new DdlPlan(this, style).drop(object -> true);
  }

  /**
   * Creates the sequences, tables with their indexes, and views that are not there yet: one look and one CREATE for each.
   * Foreign keys that lead in a circle are added when the tables are there.
   */
  public void createAll(SchemaTarget target) {
    target.together(inside -> inside.executeAll(
        new DdlPlan(this, inside.ddlStyle()).create(object -> !inside.has(object))));
  }

  /** Drops what is there, that which refers to others first. */
  public void dropAll(SchemaTarget target) {
    target.together(
        inside -> inside.executeAll(new DdlPlan(this, inside.ddlStyle()).drop(inside::has)));
  }

  /** Looks in a schema for a name that states none. */
  Optional<Table> find(String name, @Nullable String defaultSchema) {
    return Optional.ofNullable(lookUp(tables, name, defaultSchema));
  }

  private static <V> @Nullable V lookUp(
      Map<String, V> objects, String name, @Nullable String defaultSchema) {
    V inSchema = defaultSchema == null ? null : objects.get(defaultSchema + "." + name);
    return inSchema == null ? objects.get(name) : inSchema;
  }

  String describeTables() {
    return tables.isEmpty() ? "none" : String.join(", ", tables.keySet());
  }

  private Table add(@Nullable String tableSchema, String name, List<? extends TableItem> items) {
    Table table = new Table(this, tableSchema, name, items);
    return added(tables, table.description(), table);
  }

  private <V> V added(Map<String, V> objects, String description, V object) {
    if (tables.containsKey(description)
        || views.containsKey(description)
        || sequences.containsKey(description)) {
      throw SchemaException.of(
          "This MetaData has a %s \"%s\" already.".formatted(kind(description), description),
          "Use that one, or give this one another name.",
          "duplicate-table");
    }
    objects.put(description, object);
    return object;
  }

  private String kind(String description) {
    return tables.containsKey(description)
        ? "table"
        : views.containsKey(description) ? "view" : "sequence";
  }
}
