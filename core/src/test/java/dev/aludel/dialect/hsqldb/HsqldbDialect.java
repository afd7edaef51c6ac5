package dev.aludel.dialect.hsqldb;

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
import java.sql.SQLException;
import java.util.Locale;

/** HSQLDB 2.7. */
public final class HsqldbDialect extends StandardDialect {

  private static final Features FEATURES = Features.of(
      10_000,
      Feature.GENERATED_KEYS,
      Feature.MULTIROW_INSERT,
      Feature.NAMED_VALUES,
      Feature.FULL_JOIN,
      Feature.NULLS_ORDERING,
      Feature.AGGREGATE_FILTER,
      Feature.SESSIONS,
      Feature.SAVEPOINTS,
      Feature.SEQUENCES,
      Feature.SCHEMAS,
      Feature.FOREIGN_KEYS,
      Feature.ADD_CONSTRAINT,
      Feature.SET_DEFAULT_ACTION,
      Feature.UNIQUE_INDEXES,
      Feature.IDENTITY_ALWAYS,
      Feature.IDENTITY_START,
      Feature.IDENTITY_INCREMENT,
      Feature.STORED_COLUMNS);

  private static final NameLimit LONGEST_NAME = NameLimit.characters(128);

  /** Found by name as a service. */
  public HsqldbDialect() {
    this(Setup.of(FEATURES));
  }

  private HsqldbDialect(Setup setup) {
    super(
        "hsqldb",
        setup,
        new Identifiers(HsqldbKeywords.RESERVED, '"', NameRule.within(LONGEST_NAME, "HSQLDB")),
        new HsqldbTypeNames());
  }

  /** A statement that was ended says that its transaction was (org.hsqldb.error.ErrorCode.X_40502). */
  @Override
  public DriverErrors errors() {
    return new DriverErrors() {
      @Override
      public String sqlState(SQLException error) {
        return error.getErrorCode() == -4872 ? "57014" : DriverErrors.super.sqlState(error);
      }
    };
  }

  @Override
  protected Dialect with(Setup setup) {
    return new HsqldbDialect(setup);
  }

  @Override
  protected SqlCompiler compiler(Statement statement) {
    return new HsqldbCompiler(this, typeNames(), statement);
  }

  @Override
  public Catalog catalog() {
    return new HsqldbCatalog(this);
  }

  @Override
  protected DdlCompiler ddlCompiler() {
    return new HsqldbDdlCompiler(this, typeNames());
  }

  @Override
  public NameLimit nameLimit() {
    return LONGEST_NAME;
  }

  /** What stands unquoted is kept in upper case. */
  @Override
  public String catalogName(String identifier) {
    return isPlain(identifier) ? identifier.toUpperCase(Locale.ROOT) : identifier;
  }
}
