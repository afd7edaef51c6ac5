package dev.aludel.dialect.postgresql;

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
import dev.aludel.schema.EnumObject;
import dev.aludel.schema.SchemaObject;
import dev.aludel.sql.Sql;
import dev.aludel.sql.Statement;
import dev.aludel.sql.TextStatement;
import dev.aludel.type.SqlType;
import dev.aludel.type.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** PostgreSQL. */
public final class PostgreSqlDialect extends StandardDialect {

  // The protocol counts the parameters of a statement in 16 bits.
  private static final Features FEATURES = Features.of(
      65_535,
      Feature.EXACT_TEXT,
      Feature.INSERT_RETURNING,
      Feature.UPDATE_RETURNING,
      Feature.DELETE_RETURNING,
      Feature.CHANGE_IN_WITH,
      Feature.ON_CONFLICT,
      Feature.UPDATE_FROM,
      Feature.DELETE_USING,
      Feature.GENERATED_KEYS,
      Feature.MULTIROW_INSERT,
      Feature.NAMED_VALUES,
      Feature.TABLE_FUNCTIONS,
      Feature.NAMED_FUNCTION_COLUMNS,
      Feature.LATERAL,
      Feature.FOR_UPDATE,
      Feature.FOR_UPDATE_NOWAIT,
      Feature.FOR_UPDATE_SKIP_LOCKED,
      Feature.FULL_JOIN,
      Feature.NULLS_ORDERING,
      Feature.AGGREGATE_FILTER,
      Feature.WINDOWS,
      Feature.FOR_SHARE,
      Feature.KEY_LOCKS,
      Feature.DISTINCT_ON,
      Feature.WITH_TIES,
      Feature.ORDERED_AGGREGATES,
      Feature.WITHIN_GROUP,
      Feature.QUANTIFIED,
      Feature.COLLATE,
      Feature.WITH_BEFORE_DML,
      Feature.SESSIONS,
      Feature.SAVEPOINTS,
      Feature.TRANSACTIONAL_DDL,
      Feature.SEQUENCES,
      Feature.JSON,
      Feature.ARRAYS,
      Feature.ENUMS,
      Feature.ENUM_TYPES,
      Feature.SCHEMAS,
      Feature.TEMPORARY_TABLES,
      Feature.FOREIGN_KEYS,
      Feature.ADD_CONSTRAINT,
      Feature.DEFERRABLE_FOREIGN_KEYS,
      Feature.DEFERRABLE_KEYS,
      Feature.SET_DEFAULT_ACTION,
      Feature.RESTRICT_ACTION,
      Feature.UNIQUE_INDEXES,
      Feature.DESCENDING_INDEXES,
      Feature.PARTIAL_INDEXES,
      Feature.EXPRESSION_INDEXES,
      Feature.IDENTITY_ALWAYS,
      Feature.IDENTITY_START,
      Feature.IDENTITY_INCREMENT,
      Feature.EXPRESSION_DEFAULTS,
      Feature.STORED_COLUMNS,
      Feature.COMMENTS,
      Feature.COMMENT_ON);

  private static final NameLimit LONGEST_NAME = NameLimit.bytes(63);

  static final Identifiers NAMES = new Identifiers(
      PostgreSqlKeywords.RESERVED, '"', NameRule.within(LONGEST_NAME, "PostgreSQL"));

  /** Found by name as a service. */
  public PostgreSqlDialect() {
    this(Setup.of(FEATURES));
  }

  private PostgreSqlDialect(Setup setup) {
    super("postgresql", setup, NAMES, new PostgreSqlTypeNames(setup.schemas()));
  }

  @Override
  protected Dialect with(Setup setup) {
    return new PostgreSqlDialect(setup);
  }

  @Override
  protected SqlCompiler compiler(Statement statement) {
    return new PostgreSqlCompiler(this, typeNames(), statement);
  }

  @Override
  public Optional<String> resetSession() {
    return Optional.of("DISCARD ALL");
  }

  /**
   * Else the driver would leave statements in autocommit free to write. It names the statements that it prepares, and
   * believes that its session keeps them.
   */
  @Override
  public Map<String, String> connectionProperties() {
    return features().supports(Feature.SESSIONS)
        ? Map.of("readOnlyMode", "always")
        : Map.of("readOnlyMode", "always", "prepareThreshold", "0");
  }

  @Override
  public Optional<String> beginning(
      @Nullable String isolation, boolean readOnly, @Nullable Duration statementTimeout) {
    String modes =
        (isolation == null ? "" : " ISOLATION LEVEL " + isolation) + (readOnly ? " READ ONLY" : "");
    List<String> statements = new ArrayList<>();
    if (!modes.isEmpty()) {
      statements.add("SET TRANSACTION" + modes);
    }
    if (statementTimeout != null) {
      // 0 would be none
      statements.add("SET LOCAL statement_timeout = " + Math.max(1, statementTimeout.toMillis()));
    }
    return Optional.of(String.join("; ", statements));
  }

  @Override
  public Map<String, String> networkTimeout(Duration longest) {
    String seconds = Long.toString(longest.plusMillis(999).toSeconds());
    return Map.of(
        "socketTimeout", seconds, "connectTimeout", seconds, "cancelSignalTimeout", seconds);
  }

  @Override
  public DriverErrors errors() {
    return PostgreSqlErrors.ERRORS;
  }

  @Override
  public Catalog catalog() {
    return new PostgreSqlCatalog();
  }

  @Override
  protected DdlCompiler ddlCompiler() {
    return new PostgreSqlDdlCompiler(this, typeNames());
  }

  // NAMEDATALEN; the server cuts a longer one and only gives a notice.
  @Override
  public NameLimit nameLimit() {
    return LONGEST_NAME;
  }

  @Override
  public Statement exists(SchemaObject object) {
    return object instanceof EnumObject ? existsEnum(object) : super.exists(object);
  }

  private Statement existsEnum(SchemaObject object) {
    String schema = schemas().actual(object.schema());
    TextStatement query = Sql.text(
            "SELECT 1 FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace"
                + " WHERE t.typtype = 'e' AND t.typname = :name AND n.nspname = "
                + (schema == null ? "current_schema()" : ":schema"))
        .bind("name", object.name(), Types.VARCHAR)
        .columns(Sql.literalColumn("1", Types.INTEGER));
    return schema == null ? query : query.bind("schema", schema, Types.VARCHAR);
  }

  /** The driver calls text and character varying the same, and some types by names of JDBC's older types. */
  @Override
  public SqlType<?> columnType(int jdbcType, String typeName, int size, int scale) {
    return switch (typeName) {
      case "text" -> Types.TEXT;
      case "bytea" -> Types.BINARY;
      case "timestamptz" -> Types.TIMESTAMP_TZ;
      default -> super.columnType(jdbcType, typeName, size, scale);
    };
  }
}
