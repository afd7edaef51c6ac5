package dev.aludel.dialect.h2;

import dev.aludel.dialect.CompiledStatement;
import dev.aludel.dialect.DdlCompiler;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Feature;
import dev.aludel.dialect.Features;
import dev.aludel.dialect.Identifiers;
import dev.aludel.dialect.TypeNames;
import dev.aludel.schema.DdlStatement;
import dev.aludel.schema.Table;
import dev.aludel.sql.Sql;
import dev.aludel.sql.Statement;
import dev.aludel.sql.TextStatement;
import dev.aludel.type.Types;
import java.util.List;
import java.util.Locale;

/** H2 2.x. */
public final class H2Dialect implements Dialect {

  // 100000 is org.h2.engine.Constants.MAX_PARAMETER_INDEX.
  private static final Features FEATURES = Features.of(
      100_000,
      Feature.BATCH_GENERATED_KEYS,
      Feature.MULTIROW_INSERT,
      Feature.FOR_UPDATE,
      Feature.FOR_UPDATE_NOWAIT,
      Feature.FOR_UPDATE_SKIP_LOCKED,
      Feature.NULLS_ORDERING,
      Feature.AGGREGATE_FILTER,
      Feature.SAVEPOINTS,
      Feature.SEQUENCES);
  private static final Identifiers IDENTIFIERS = new Identifiers(H2Keywords.RESERVED, '"');
  private static final TypeNames TYPE_NAMES = new H2TypeNames();

  private final DdlCompiler ddl = new DdlCompiler(this, TYPE_NAMES);

  @Override
  public String name() {
    return "h2";
  }

  @Override
  public boolean accepts(String jdbcUrl) {
    return jdbcUrl.startsWith("jdbc:h2:");
  }

  @Override
  public Features features() {
    return FEATURES;
  }

  @Override
  public CompiledStatement compile(Statement statement) {
    return new H2Compiler(this, TYPE_NAMES, statement).compile();
  }

  @Override
  public String ddl(DdlStatement statement) {
    return statement.accept(ddl);
  }

  @Override
  public Statement tableExists(Table table) {
    String schema = table.schema();
    String schemaCondition =
        schema == null ? "TABLE_SCHEMA = CURRENT_SCHEMA" : "TABLE_SCHEMA IN :schemas";
    TextStatement query = Sql.text("SELECT 1 FROM INFORMATION_SCHEMA.TABLES WHERE "
            + schemaCondition + " AND TABLE_NAME IN :names")
        .bindList("names", spellings(table.name()), Types.VARCHAR)
        .columns(Sql.literalColumn("1", Types.INTEGER));
    return schema == null ? query : query.bindList("schemas", spellings(schema), Types.VARCHAR);
  }

  /** How the catalogue may spell it: what stands unquoted in SQL is folded as the URL's settings say. */
  private static List<String> spellings(String identifier) {
    return IDENTIFIERS.isPlain(identifier)
        ? List.of(identifier.toUpperCase(Locale.ROOT), identifier)
        : List.of(identifier);
  }

  @Override
  public String quote(String identifier) {
    return IDENTIFIERS.write(identifier);
  }

  @Override
  public String catalogName(String identifier) {
    return spellings(identifier).get(0);
  }
}
