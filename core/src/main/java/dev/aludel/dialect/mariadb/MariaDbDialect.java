package dev.aludel.dialect.mariadb;

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
import dev.aludel.schema.SchemaObject;
import dev.aludel.schema.Sequence;
import dev.aludel.sql.Statement;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** MariaDB. */
public final class MariaDbDialect extends StandardDialect {

  // The protocol counts the parameters of a statement in 16 bits. The driver reports one key for
  // each statement.
  private static final Features FEATURES = Features.of(
      65_535,
      Feature.INSERT_RETURNING,
      Feature.DELETE_RETURNING,
      Feature.ON_CONFLICT,
      Feature.UPDATE_FROM,
      Feature.DELETE_USING,
      Feature.MULTIROW_INSERT,
      Feature.FOR_UPDATE,
      Feature.FOR_UPDATE_NOWAIT,
      Feature.FOR_UPDATE_SKIP_LOCKED,
      Feature.WINDOWS,
      Feature.FOR_SHARE,
      Feature.WITH_TIES,
      Feature.QUANTIFIED,
      Feature.COLLATE,
      Feature.SESSIONS,
      Feature.SAVEPOINTS,
      Feature.SEQUENCES,
      Feature.ENUMS,
      Feature.JSON,
      Feature.SCHEMAS,
      Feature.TEMPORARY_TABLES,
      Feature.FOREIGN_KEYS,
      Feature.ADD_CONSTRAINT,
      Feature.INDEXED_FOREIGN_KEYS,
      Feature.BACKSLASH_ESCAPES,
      Feature.DESCENDING_INDEXES,
      Feature.IDENTITY_START,
      Feature.EXPRESSION_DEFAULTS,
      Feature.STORED_COLUMNS,
      Feature.VIRTUAL_COLUMNS,
      Feature.COMMENTS);

  // https://mariadb.com/kb/en/identifier-names
  private static final NameLimit LONGEST_NAME = NameLimit.characters(64);
  private static final NameRule SHORT_ENOUGH = NameRule.within(LONGEST_NAME, "MariaDB");

  /** Found by name as a service. */
  public MariaDbDialect() {
    this(Setup.of(FEATURES));
  }

  private MariaDbDialect(Setup setup) {
    super(
        "mariadb",
        setup,
        new Identifiers(MariaDbKeywords.RESERVED, '`', MariaDbDialect::objection),
        MariaDbTypeNames.NAMES);
  }

  @Override
  protected Dialect with(Setup setup) {
    return new MariaDbDialect(setup);
  }

  @Override
  protected SqlCompiler compiler(Statement statement) {
    return new MariaDbCompiler(this, typeNames(), statement);
  }

  @Override
  public Catalog catalog() {
    return new MariaDbCatalog(this);
  }

  @Override
  protected DdlCompiler ddlCompiler() {
    return new MariaDbDdlCompiler(this, typeNames());
  }

  @Override
  public NameLimit nameLimit() {
    return LONGEST_NAME;
  }

  /** A sequence is a kind of table. */
  @Override
  public Statement exists(SchemaObject object) {
    if (object instanceof Sequence) {
      features().require(Feature.SEQUENCES, name());
    }
    return exists(object, "TABLES", "TABLE");
  }

  @Override
  protected String currentSchema() {
    return "database()";
  }

  /**
   * A key of 0 is what the program gave, as on other databases, and not a wish for the next one; group_concat cuts no text
   * off before its result is longer than a packet can be.
   */
  @Override
  public Map<String, String> connectionProperties() {
    return Map.of(
        "sessionVariables",
        "sql_mode=CONCAT(@@sql_mode,',NO_AUTO_VALUE_ON_ZERO'),group_concat_max_len=1073741824");
  }

  /** An UPDATE to the same values would count as no row, as if it was not there. */
  @Override
  public Map<String, String> unfitSettings() {
    return Map.of("useAffectedRows", "true");
  }

  @Override
  public Map<String, String> networkTimeout(Duration longest) {
    String millis = Long.toString(longest.toMillis());
    return Map.of("socketTimeout", millis, "connectTimeout", millis);
  }

  @Override
  public void cutOff(Connection connection) throws SQLException {
    MariaDbCut.cutOff(connection);
  }

  /** An INSERT goes with all its sets; the server counts them since 10.7 (https://mariadb.com/kb/en/get-diagnostics). */
  @Override
  public List<String> refusedSet() {
    return List.of("GET DIAGNOSTICS CONDITION 1 @aludel_row = ROW_NUMBER", "SELECT @aludel_row");
  }

  @Override
  public DriverErrors errors() {
    return MariaDbErrors.ERRORS;
  }

  private static @Nullable String objection(String name) {
    if (name.isBlank() || !name.strip().equals(name)) {
      return "it begins or ends with a blank, which MariaDB drops";
    }
    if (name.codePoints().anyMatch(Character::isSupplementaryCodePoint)) {
      return "it has characters beyond U+FFFF, which MariaDB does not have in names";
    }
    return SHORT_ENOUGH.objection(name);
  }
}
