package dev.aludel.dialect.sqlite;

import dev.aludel.dialect.Catalog;
import dev.aludel.dialect.DdlCompiler;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.DriverErrors;
import dev.aludel.dialect.Feature;
import dev.aludel.dialect.Features;
import dev.aludel.dialect.Identifiers;
import dev.aludel.dialect.NameRule;
import dev.aludel.dialect.Setup;
import dev.aludel.dialect.SqlCompiler;
import dev.aludel.dialect.StandardDialect;
import dev.aludel.schema.SchemaObject;
import dev.aludel.schema.Sequence;
import dev.aludel.sql.Sql;
import dev.aludel.sql.Statement;
import dev.aludel.type.SqlType;
import dev.aludel.type.StandardType;
import dev.aludel.type.Types;
import java.util.Map;
import java.util.Optional;

/** SQLite. */
public final class SqliteDialect extends StandardDialect {

  // 32766 is SQLITE_MAX_VARIABLE_NUMBER. The driver reports no key at all after a batch.
  private static final Features FEATURES = Features.of(
      32_766,
      Feature.EXACT_TEXT,
      Feature.INSERT_RETURNING,
      Feature.UPDATE_RETURNING,
      Feature.DELETE_RETURNING,
      Feature.ON_CONFLICT,
      Feature.UPDATE_FROM,
      Feature.MULTIROW_INSERT,
      Feature.TABLE_FUNCTIONS,
      Feature.FULL_JOIN,
      Feature.NULLS_ORDERING,
      Feature.AGGREGATE_FILTER,
      Feature.WINDOWS,
      Feature.ORDERED_AGGREGATES,
      Feature.NANOSECONDS,
      Feature.COLLATE,
      Feature.JSON,
      Feature.WITH_BEFORE_DML,
      Feature.SESSIONS,
      Feature.SAVEPOINTS,
      Feature.TRANSACTIONAL_DDL,
      Feature.TEMPORARY_TABLES,
      Feature.FOREIGN_KEYS,
      Feature.DEFERRABLE_FOREIGN_KEYS,
      Feature.SET_DEFAULT_ACTION,
      Feature.RESTRICT_ACTION,
      Feature.UNIQUE_INDEXES,
      Feature.DESCENDING_INDEXES,
      Feature.PARTIAL_INDEXES,
      Feature.EXPRESSION_INDEXES,
      Feature.EXPRESSION_DEFAULTS,
      Feature.STORED_COLUMNS,
      Feature.VIRTUAL_COLUMNS);

  /** Found by name as a service. */
  public SqliteDialect() {
    this(Setup.of(FEATURES));
  }

  private SqliteDialect(Setup setup) {
    super(
        "sqlite",
        setup,
        new Identifiers(SqliteKeywords.RESERVED, '"', NameRule.ANY),
        SqliteTypeNames.NAMES);
  }

  @Override
  protected Dialect with(Setup setup) {
    return new SqliteDialect(setup);
  }

  @Override
  protected SqlCompiler compiler(Statement statement) {
    return new SqliteCompiler(this, typeNames(), statement);
  }

  @Override
  public Catalog catalog() {
    return new SqliteCatalog();
  }

  @Override
  protected DdlCompiler ddlCompiler() {
    return new SqliteDdlCompiler(this, typeNames());
  }

  /** Views are found among the tables: the two share their names. */
  @Override
  public Statement exists(SchemaObject object) {
    return Sql.text("SELECT 1 FROM " + catalog(object)
            + " WHERE type IN ('table', 'view') AND name = :name")
        .bind("name", object.name(), Types.VARCHAR)
        .columns(Sql.literalColumn("1", Types.INTEGER));
  }

  private String catalog(SchemaObject object) {
    if (object instanceof Sequence) {
      features().require(Feature.SEQUENCES, name());
    }
    String schema = schemas().actual(object.schema());
    return schema == null ? "sqlite_master" : quote(schema) + ".sqlite_master";
  }

  /** Foreign keys are checked and LIKE minds case, as on other databases; SQLite alone does neither. */
  @Override
  public Map<String, String> connectionProperties() {
    return Map.of("foreign_keys", "true", "case_sensitive_like", "true", "busy_timeout", "5000");
  }

  @Override
  public SqlType<?> columnType(int jdbcType, String typeName, int size, int scale) {
    return SqliteTypeNames.typeOf(typeName, size, scale);
  }

  /** An INTEGER has up to 64 bits and a REAL has them always, whatever a column or an expression is called. */
  @Override
  public SqlType<?> resultType(int jdbcType, String typeName, int size, int scale) {
    StandardType<?> named = SqliteTypeNames.typeOf(typeName, 0, 0).storage();
    return switch (named.kind()) {
      case SMALLINT, INTEGER -> Types.BIGINT;
      case REAL -> Types.DOUBLE;
      default -> named.adapted(SqliteTypes.ADAPTER);
    };
  }

  /** The driver sets this only before it connects. */
  @Override
  public Optional<String> readOnly(boolean on) {
    return Optional.of("PRAGMA query_only = " + (on ? "ON" : "OFF"));
  }

  @Override
  public boolean computesRowsLate() {
    return true;
  }

  @Override
  public DriverErrors errors() {
    return SqliteErrors.ERRORS;
  }
}
