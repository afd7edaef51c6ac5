package dev.aludel.dialect.h2;

import dev.aludel.dialect.Catalog;
import dev.aludel.dialect.DdlCompiler;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.DriverErrors;
import dev.aludel.dialect.Feature;
import dev.aludel.dialect.Features;
import dev.aludel.dialect.Identifiers;
import dev.aludel.dialect.NameLimit;
import dev.aludel.dialect.NameRule;
import dev.aludel.dialect.Setup;
import dev.aludel.dialect.SqlCompiler;
import dev.aludel.dialect.StandardDialect;
import dev.aludel.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** H2 2.x. */
public final class H2Dialect extends StandardDialect {

  // 100000 is org.h2.engine.Constants.MAX_PARAMETER_INDEX.
  private static final Features FEATURES = Features.of(
      100_000,
      Feature.EXACT_TEXT,
      Feature.GENERATED_KEYS,
      Feature.INSERT_RETURNING,
      Feature.UPDATE_RETURNING,
      Feature.DELETE_RETURNING,
      Feature.MERGE,
      Feature.MULTIROW_INSERT,
      Feature.NAMED_VALUES,
      Feature.TABLE_FUNCTIONS,
      Feature.NAMED_FUNCTION_COLUMNS,
      Feature.FOR_UPDATE,
      Feature.FOR_UPDATE_NOWAIT,
      Feature.FOR_UPDATE_SKIP_LOCKED,
      Feature.NULLS_ORDERING,
      Feature.AGGREGATE_FILTER,
      Feature.WINDOWS,
      Feature.DISTINCT_ON,
      Feature.WITH_TIES,
      Feature.ORDERED_AGGREGATES,
      Feature.WITHIN_GROUP,
      Feature.QUANTIFIED,
      Feature.SESSIONS,
      Feature.SAVEPOINTS,
      Feature.SEQUENCES,
      Feature.JSON,
      Feature.ARRAYS,
      Feature.KEYS_BY_ARRAY,
      Feature.ENUMS,
      Feature.SCHEMAS,
      Feature.TEMPORARY_TABLES,
      Feature.FOREIGN_KEYS,
      Feature.ADD_CONSTRAINT,
      Feature.SET_DEFAULT_ACTION,
      Feature.UNIQUE_INDEXES,
      Feature.DESCENDING_INDEXES,
      Feature.IDENTITY_ALWAYS,
      Feature.IDENTITY_START,
      Feature.IDENTITY_INCREMENT,
      Feature.EXPRESSION_DEFAULTS,
      Feature.STORED_COLUMNS,
      Feature.COMMENTS,
      Feature.COMMENT_ON);

  private static final NameLimit LONGEST_NAME = NameLimit.characters(256);

  /** Found by name as a service. */
  public H2Dialect() {
    this(Setup.of(FEATURES));
  }

  private H2Dialect(Setup setup) {
    super(
        "h2",
        setup,
        new Identifiers(H2Keywords.RESERVED, '"', NameRule.within(LONGEST_NAME, "H2")),
        H2TypeNames.NAMES);
  }

  @Override
  protected Dialect with(Setup setup) {
    return new H2Dialect(setup);
  }

  @Override
  protected SqlCompiler compiler(Statement statement) {
    return new H2Compiler(this, typeNames(), statement);
  }

  @Override
  public DriverErrors errors() {
    return H2Errors.ERRORS;
  }

  /** Else it computes all rows and keeps them in memory, whatever the fetch size. It is asked when a query begins. */
  @Override
  public Optional<String> computingLate(boolean on) {
    return Optional.of("SET LAZY_QUERY_EXECUTION " + (on ? 1 : 0));
  }

  @Override
  public Catalog catalog() {
    return new H2Catalog(this);
  }

  @Override
  protected DdlCompiler ddlCompiler() {
    return new H2DdlCompiler(this, typeNames());
  }

  // org.h2.engine.Constants.MAX_IDENTIFIER_LENGTH
  @Override
  public NameLimit nameLimit() {
    return LONGEST_NAME;
  }

  /** What stands unquoted in SQL is folded as the URL's settings say. */
  @Override
  protected List<String> catalogNames(String identifier) {
    return isPlain(identifier)
        ? List.of(identifier.toUpperCase(Locale.ROOT), identifier)
        : List.of(identifier);
  }

  @Override
  public String catalogName(String identifier) {
    return catalogNames(identifier).get(0);
  }
}
