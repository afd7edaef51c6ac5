package dev.aludel.dialect;

import dev.aludel.schema.DdlStatement;
import dev.aludel.schema.Table;
import dev.aludel.sql.Sql;
import dev.aludel.sql.Statement;
import dev.aludel.sql.TextStatement;
import dev.aludel.type.Types;

/**
 * A dialect that speaks standard SQL but for what a subclass overrides. A new one begins here: its facts go to the
 * constructor, its words to a {@link SqlCompiler}, a {@link DdlCompiler} and {@link TypeNames}, and its class name to
 * {@code META-INF/services/dev.aludel.dialect.Dialect}.
 */
public abstract class StandardDialect implements Dialect {

  private final String name;
  private final Features features;
  private final Identifiers identifiers;
  private final TypeNames typeNames;

  protected StandardDialect(
      String name, Features features, Identifiers identifiers, TypeNames typeNames) {
    this.name = name;
    this.features = features;
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
  public Statement tableExists(Table table) {
    String schema = table.schema();
    TextStatement query = Sql.text("SELECT 1 FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = "
            + (schema == null ? currentSchema() : ":schema") + " AND TABLE_NAME = :name")
        .bind("name", catalogName(table.name()), Types.VARCHAR)
        .columns(Sql.literalColumn("1", Types.INTEGER));
    return schema == null ? query : query.bind("schema", catalogName(schema), Types.VARCHAR);
  }

  @Override
  public String catalogName(String identifier) {
    return identifier;
  }
}
