package dev.aludel.dialect;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.DdlStatement;
import dev.aludel.schema.DdlStyle;
import dev.aludel.schema.SchemaObject;
import dev.aludel.schema.Table;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Statement;
import dev.aludel.type.SqlType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One kind of database: what it can do, and how it is spoken to. Immutable, shared between threads. */
public interface Dialect {

  /** The name in lower case: {@code h2}, {@code postgresql}, … */
  String name();

  /** Whether a database at that JDBC URL is of this kind. */
  boolean accepts(String jdbcUrl);

  Features features();

  /**
   * This dialect for a database that speaks it but lacks some of it, such as a cluster: none of these is written, and what
   * needs one is refused.
   */
  Dialect without(Set<Feature> unwanted);

  /** This dialect for a database whose schemas are called as the map says: whatever it writes or looks for is there. */
  Dialect inSchemas(SchemaMap schemas);

  /** Where the schemas are that a program names. */
  SchemaMap schemas();

  /**
   * The text of a statement; a {@code CompileException} if this database cannot do what it asks. Defaults that an execution
   * gives to columns are in it only after {@code completed(…)}.
   */
  CompiledStatement compile(Statement statement);

  String ddl(DdlStatement statement);

  /**
   * The text of a statement with its values in it, for logs, scripts and people: what is executed has parameters. A {@code
   * CompileException} where {@link #compile} has one, for a value that has no literal (NaN, text with NUL, …), and for a
   * parameter whose value only an execution gives. As there, no defaults.
   */
  String literalText(Statement statement);

  /** An expression over the columns of one row as DDL has it: without names of tables, values in it. */
  String rowText(Expression<?> expression);

  /** How it takes what is more than a CREATE TABLE. */
  DdlStyle ddlStyle();

  /** How long its names may be. */
  NameLimit nameLimit();

  /** A query that answers one row if there is something of that name and none if there is not. */
  Statement exists(SchemaObject object);

  /** How its catalogue is read. */
  Catalog catalog();

  /** What a column is declared as in its table. */
  String typeName(Column<?> column);

  /** The checks of a table: those that it describes, and those that stand for a type which the database has not. */
  List<CheckConstraint> checks(Table table);

  /** The identifier as SQL, quoted if it must be. */
  String quote(String identifier);

  /**
   * The type of a table's column, as the driver describes it from the catalogue.
   *
   * @param jdbcType a constant of {@link java.sql.Types}
   * @param typeName the database's own name for it
   * @param size the length of text and bytes, or the precision of decimals
   */
  default SqlType<?> columnType(int jdbcType, String typeName, int size, int scale) {
    return JdbcTypes.of(jdbcType, typeName, size, scale);
  }

  /**
   * How a column of a result is read that nobody declared and only the driver describes. It must hold every value that may
   * come. The parameters are those of {@link #columnType}.
   */
  default SqlType<?> resultType(int jdbcType, String typeName, int size, int scale) {
    return columnType(jdbcType, typeName, size, scale);
  }

  /** How its driver's errors are read. */
  default DriverErrors errors() {
    return DriverErrors.STANDARD;
  }

  /**
   * The statement by which a session refuses to write, or writes again; empty where the driver's {@code setReadOnly} does
   * it, as far as the database has that.
   */
  default Optional<String> readOnly(boolean on) {
    return Optional.empty();
  }

  /**
   * What gives a transaction its settings as its first statement; empty if only its session can have them.
   *
   * @param isolation the level in SQL's words; null for the session's own
   * @param readOnly whether it is not to write
   * @param statementTimeout after how long one of its statements is ended; null for never
   */
  default Optional<String> beginning(
      @Nullable String isolation, boolean readOnly, @Nullable Duration statementTimeout) {
    return Optional.empty();
  }

  /** The statement, outside of any transaction, that makes a session as new; empty if there is none. */
  default Optional<String> resetSession() {
    return Optional.empty();
  }

  /** What the driver must be told so that the database keeps to the dialect, unless the program sets it otherwise. */
  default Map<String, String> connectionProperties() {
    return Map.of();
  }

  /** Settings of the driver under which it would tell untruths, with the value that makes them so. */
  default Map<String, String> unfitSettings() {
    return Map.of();
  }

  /** What the driver must be told so that it waits no longer for its server; empty if it has none. */
  default Map<String, String> networkTimeout(Duration longest) {
    return Map.of();
  }

  /** Ends a connection at once, while another thread waits for an answer on it, which then fails. */
  default void cutOff(Connection connection) throws SQLException {
    connection.abort(Runnable::run);
  }

  /**
   * The statement by which a session computes each row of a query only when it is asked for, or again all of them at once;
   * empty where the driver's fetch size is enough to read in constant memory.
   */
  default Optional<String> computingLate(boolean on) {
    return Optional.empty();
  }

  /** How many sets of a batch are sent at once, unless the program says otherwise: what a driver keeps until it sends them. */
  default int batchSize() {
    return 1_000;
  }

  /**
   * Statements, of which the last is a query, that tell right after a refused batch the number from 1 of the set that was
   * refused; none where the driver says it, or nobody does.
   */
  default List<String> refusedSet() {
    return List.of();
  }

  /** Whether a row is computed only when it is asked for. */
  default boolean computesRowsLate() {
    return false;
  }

  /** What the catalogue calls an identifier that is written as {@link #quote} writes it. */
  String catalogName(String identifier);
}
