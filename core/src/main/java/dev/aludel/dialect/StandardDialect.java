package dev.aludel.dialect;

import dev.aludel.schema.DdlStatement;
import dev.aludel.sql.Statement;

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

  @Override
  public String catalogName(String identifier) {
    return identifier;
  }
}
