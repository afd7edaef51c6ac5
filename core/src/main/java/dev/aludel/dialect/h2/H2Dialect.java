package dev.aludel.dialect.h2;

import dev.aludel.dialect.Feature;
import dev.aludel.dialect.Features;
import dev.aludel.dialect.Identifiers;
import dev.aludel.dialect.NameRule;
import dev.aludel.dialect.SqlCompiler;
import dev.aludel.dialect.StandardDialect;
import dev.aludel.schema.Table;
import dev.aludel.sql.Sql;
import dev.aludel.sql.Statement;
import dev.aludel.sql.TextStatement;
import dev.aludel.type.Types;
import java.util.List;
import java.util.Locale;

/** H2 2.x. */
public final class H2Dialect extends StandardDialect {

  // 100000 is org.h2.engine.Constants.MAX_PARAMETER_INDEX.
  private static final Features FEATURES = Features.of(
      100_000,
      Feature.GENERATED_KEYS,
      Feature.INSERT_RETURNING,
      Feature.UPDATE_RETURNING,
      Feature.DELETE_RETURNING,
      Feature.MERGE,
      Feature.MULTIROW_INSERT,
      Feature.FOR_UPDATE,
      Feature.FOR_UPDATE_NOWAIT,
      Feature.FOR_UPDATE_SKIP_LOCKED,
      Feature.NULLS_ORDERING,
      Feature.AGGREGATE_FILTER,
      Feature.WINDOWS,
      Feature.QUANTIFIED,
      Feature.SAVEPOINTS,
      Feature.SEQUENCES);

  /** Found by name as a service. */
  public H2Dialect() {
    super(
        "h2",
        FEATURES,
        new Identifiers(H2Keywords.RESERVED, '"', NameRule.characters(256, "H2")),
        new H2TypeNames());
  }

  @Override
  protected SqlCompiler compiler(Statement statement) {
    return new H2Compiler(this, typeNames(), statement);
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
  private List<String> spellings(String identifier) {
    return isPlain(identifier)
        ? List.of(identifier.toUpperCase(Locale.ROOT), identifier)
        : List.of(identifier);
  }

  @Override
  public String catalogName(String identifier) {
    return spellings(identifier).get(0);
  }
}
