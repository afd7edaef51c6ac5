package dev.aludel.dialect;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.DdlStatement;
import dev.aludel.schema.DdlStyle;
import dev.aludel.schema.SchemaObject;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Sql;
import dev.aludel.sql.Statement;
import dev.aludel.sql.TextStatement;
import dev.aludel.type.Types;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A dialect that speaks standard SQL but for what a subclass overrides. A new one begins here: its facts go to the
 * constructor, its words to a {@link SqlCompiler}, a {@link DdlCompiler} and {@link TypeNames}, and its class name to
 * {@code META-INF/services/dev.aludel.dialect.Dialect}.
 */
public abstract class StandardDialect implements Dialect {

  private final String name;
  private final Features features;
  private final Setup setup;
  private final Identifiers identifiers;
  private final TypeNames typeNames;

  protected StandardDialect(
      String name, Setup setup, Identifiers identifiers, TypeNames typeNames) {
    this.name = name;
    this.setup = setup;
    this.features = setup.features();
    this.identifiers = identifiers;
    this.typeNames = typeNames;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public boolean accepts(String jdbcUrl) {
    return jdbcUrl.startsWith("jdbc:" + name + ":");
  }

  @Override
  public final Features features() {
    return features;
  }

  @Override
  public final Dialect without(Set<Feature> unwanted) {
    return unwanted.isEmpty() ? this : with(setup.without(unwanted));
  }

  @Override
  public final Dialect inSchemas(SchemaMap schemas) {
    return schemas.equals(setup.schemas()) ? this : with(setup.in(schemas));
  }

  @Override
  public final SchemaMap schemas() {
    return setup.schemas();
  }

  /** The same dialect for another database. */
  protected abstract Dialect with(Setup other);

  /** How it calls its types. */
  protected final TypeNames typeNames() {
    return typeNames;
  }

  /** Writes one statement. */
  protected SqlCompiler compiler(Statement statement) {
    return new SqlCompiler(this, typeNames, statement);
  }

  /** Writes all DDL. */
  protected DdlCompiler ddlCompiler() {
    return new DdlCompiler(this, typeNames);
  }

  @Override
  public final CompiledStatement compile(Statement statement) {
    return compiler(statement).compile();
  }

  @Override
  public final String literalText(Statement statement) {
    return compiler(statement).inlined();
  }

  @Override
  public final String rowText(Expression<?> expression) {
    Expression<?> ofRow = RowColumns.of(expression);
    return compiler(Sql.select(ofRow)).inlined(ofRow);
  }

  @Override
  public final String ddl(DdlStatement statement) {
    return statement.accept(ddlCompiler());
  }

  @Override
  public final String quote(String identifier) {
    return identifiers.write(identifier);
  }

  /** Whether the identifier stands in SQL without quotes. */
  protected final boolean isPlain(String identifier) {
    return identifiers.isPlain(identifier);
  }

  /** What the database calls the schema of names without one. */
  protected String currentSchema() {
    return "CURRENT_SCHEMA";
  }

  @Override
  public final DdlStyle ddlStyle() {
    return new DdlStyle(
        name,
        features.supports(Feature.FOREIGN_KEYS),
        features.supports(Feature.ADD_CONSTRAINT),
        features.supports(Feature.COMMENT_ON),
        features.supports(Feature.ENUM_TYPES));
  }

  @Override
  public final List<CheckConstraint> checks(Table table) {
    return features.supports(Feature.ENUMS)
        ? table.checks()
        : Stream.concat(table.checks().stream(), EnumChecks.of(table, this)).toList();
  }

  @Override
  public NameLimit nameLimit() {
    return NameLimit.NONE;
  }

  @Override
  public final String typeName(Column<?> column) {
    return ddlCompiler().typeName(column.table(), column);
  }

  /** Views are found among the tables: the two share their names. */
  @Override
  public Statement exists(SchemaObject object) {
    if (object instanceof Sequence) {
      features.require(Feature.SEQUENCES, name);
      return exists(object, "SEQUENCES", "SEQUENCE");
    }
    return exists(object, "TABLES", "TABLE");
  }

  /** Looks into one view of the information schema, whose columns begin with that word. */
  protected final Statement exists(SchemaObject object, String view, String kind) {
    String schema = schemas().actual(object.schema());
    TextStatement query = Sql.text(
            "SELECT 1 FROM INFORMATION_SCHEMA.%s WHERE %s_SCHEMA %s AND %s_NAME IN :names"
                .formatted(
                    view, kind, schema == null ? "= " + currentSchema() : "IN :schemas", kind))
        .bindList("names", catalogNames(object.name()), Types.VARCHAR)
        .columns(Sql.literalColumn("1", Types.INTEGER));
    return schema == null ? query : query.bindList("schemas", catalogNames(schema), Types.VARCHAR);
  }

  @Override
  public Catalog catalog() {
    return new StandardCatalog(this);
  }

  /** All that the catalogue may call an identifier, as the database's settings have it. */
  protected List<String> catalogNames(String identifier) {
    return List.of(catalogName(identifier));
  }

  @Override
  public String catalogName(String identifier) {
    return identifier;
  }
}
