package dev.aludel.engine;

import dev.aludel.dialect.BoundStatement;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.ResultColumn;
import dev.aludel.dialect.SessionTraces;
import dev.aludel.error.CompileException;
import dev.aludel.error.EngineException;
import dev.aludel.error.StatementCancelledException;
import dev.aludel.error.StatementException;
import dev.aludel.schema.DdlStatement;
import dev.aludel.schema.DdlStyle;
import dev.aludel.schema.SchemaObject;
import dev.aludel.schema.SchemaTarget;
import dev.aludel.sql.DefaultValues;
import dev.aludel.sql.Delete;
import dev.aludel.sql.Dml;
import dev.aludel.sql.Insert;
import dev.aludel.sql.Query;
import dev.aludel.sql.Returning;
import dev.aludel.sql.Row;
import dev.aludel.sql.Selection;
import dev.aludel.sql.Statement;
import dev.aludel.sql.TextStatement;
import dev.aludel.sql.Update;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One connection to the database with its transaction. The first statement begins a transaction, {@link #commit()} and
 * {@link #rollback()} end it, {@link #close()} rolls back what was not committed and gives the connection back.
 * Mutable, for one thread at a time.
 */
public final class Connection implements SchemaTarget, AutoCloseable {

  private static final Pattern WRITING = Pattern.compile(
      "\\s*(INSERT|UPDATE|DELETE|MERGE|REPLACE|TRUNCATE|CREATE|ALTER|DROP)\\b",
      Pattern.CASE_INSENSITIVE);

  private final Lease lease;
  private final EngineParts parts;
  private final Executor executor;
  private final TransactionControl transactions;

  private Connection(Lease lease, EngineParts parts) {
    this.lease = lease;
    this.parts = parts;
    this.executor = new Executor(lease);
    this.transactions = new TransactionControl(lease, this);
  }

  static Connection over(Borrowed borrowed, EngineParts parts, ConnectionOptions options) {
    Connection connection = new Connection(Lease.of(borrowed, parts, options), parts);
    try {
      parts.listeners().connected(connection);
    } catch (RuntimeException | Error e) {
      connection.lease.end();
      throw e;
    }
    return connection;
  }

  /** Executes a query; its rows are values of {@code T} if it selects one thing, {@code Row}s otherwise. */
  public <T> Result<T> execute(Query<T> query) {
    return execute(query, Map.of());
  }

  /** As {@link #execute(Query)}, with values for the parameters that the query requires by name. */
  public <T> Result<T> execute(Query<T> query, Map<String, ?> parameters) {
    QueryResult.requireColumns(query);
    return QueryResult.of(query, cursor(query, parameters));
  }

  /**
   * Executes an INSERT. The rows of the result are the keys asked for by {@code returningKeys}. More rows than the database
   * takes parameters for go in several statements, all or none of which take effect.
   */
  public Result<Row> execute(Insert insert) {
    return execute(insert, Map.of());
  }

  public Result<Row> execute(Insert insert, Map<String, ?> parameters) {
    Insert complete = insert.completed(DefaultValues.NOW);
    List<Insert> parts = complete.split(Math.max(
        1, dialect().features().maxBinds() / Math.max(1, complete.targets().size())));
    return parts.size() == 1
        ? write(complete, parameters, insert.keys())
        : transactions.together(() -> writeAll(parts, parameters, insert.keys()));
  }

  private Result<Row> writeAll(
      List<Insert> parts, Map<String, ?> parameters, List<? extends Selection<?>> keys) {
    List<Row> made = new ArrayList<>();
    long count = 0;
    String sql = "";
    for (Insert part : parts) {
      Result<Row> written = write(part, parameters, keys);
      count += written.rowCount();
      sql = written.sql();
      made.addAll(written.all());
    }
    return new Result<>(new GivenRows<>(made), sql, count);
  }

  /** Executes an UPDATE; the result has the count of rows. */
  public Result<Row> execute(Update update) {
    return execute(update, Map.of());
  }

  public Result<Row> execute(Update update, Map<String, ?> parameters) {
    return write(update, parameters, List.of());
  }

  /** Executes a DELETE; the result has the count of rows. */
  public Result<Row> execute(Delete delete) {
    return execute(delete, Map.of());
  }

  public Result<Row> execute(Delete delete, Map<String, ?> parameters) {
    return write(delete, parameters, List.of());
  }

  /** Executes SQL written by hand; without {@code columns(..)} the driver says what its rows consist of. */
  public Result<Row> execute(TextStatement text) {
    return execute(text, Map.of());
  }

  public Result<Row> execute(TextStatement text, Map<String, ?> parameters) {
    Compilation compilation = compile(text);
    BoundStatement bound = compilation.bind(parameters);
    if (WRITING.matcher(bound.sql()).lookingAt()) {
      requireWritable(bound.sql());
    }
    transactions.autobegin();
    Executor.Answer answer = executor.run(bound, compilation.compiled().columns());
    Cursor cursor = answer.cursor();
    if (cursor == null) {
      return new Result<>(StoredRows.none(), bound.sql(), answer.count());
    }
    RowShape shape = new RowShape(cursor.columns(), text.selections());
    return new Result<>(new CursorRows(cursor, shape), bound.sql(), -1);
  }

  /** The rows of a query by position, for readers that make no {@code Row} of them. */
  public Cursor cursor(Query<?> query) {
    return cursor(query, Map.of());
  }

  public Cursor cursor(Query<?> query, Map<String, ?> parameters) {
    return cursor(query, parameters, lease.options().fetchSize());
  }

  /**
   * As {@link #cursor(Query, Map)}, whatever the options say of the fetch size.
   *
   * @param fetchSize how many rows the driver reads ahead, so that a result of any length takes constant memory; 0 for its
   *     own way. MariaDB's driver reads the rest into memory if another statement is executed meanwhile.
   */
  public Cursor cursor(Query<?> query, Map<String, ?> parameters, int fetchSize) {
    Compilation compilation = compile(query);
    BoundStatement bound = compilation.bind(parameters);
    requireWritable(query, bound.sql());
    transactions.autobegin();
    return executor.query(bound, compilation.compiled().columns(), fetchSize);
  }

  /**
   * Executes a statement once for each row of parameters, in one batch.
   *
   * @param rows one value for each required parameter of the statement, each name once, in the order of the statement:
   *     as {@code insert.columns(..)} names them
   */
  public BatchResult executeBatch(Statement statement, List<@Nullable Object[]> rows) {
    BatchDefaults defaults = new BatchDefaults();
    BatchPlan plan = BatchPlan.of(compile(statement, defaults));
    requireWritable(statement, plan.sql());
    plan.requireWidth(defaults.given(plan.parameters()), rows);
    if (rows.isEmpty()) {
      return BatchResult.EMPTY;
    }
    transactions.autobegin();
    return executor.batch(
        plan, defaults.isEmpty() ? rows : defaults.complete(plan.parameters(), rows));
  }

  @Override
  public DdlStyle ddlStyle() {
    return dialect().ddlStyle();
  }

  @Override
  public void executeAll(List<DdlStatement> statements) {
    requireOpen();
    List<String> texts = statements.stream().map(parts.dialect()::ddl).toList();
    texts.forEach(this::requireWritable);
    if (texts.stream().anyMatch(SessionTraces::leftBy)) {
      lease.touch();
    }
    transactions.autobegin();
    texts.forEach(executor::ddl);
  }

  @Override
  public boolean has(SchemaObject object) {
    Compilation compilation = compile(parts.dialect().exists(object));
    transactions.autobegin();
    try (Cursor cursor =
        executor.query(compilation.bind(Map.of()), compilation.compiled().columns(), 0)) {
      return cursor.next();
    }
  }

  /**
   * Begins a transaction at once, instead of with the first statement.
   *
   * @throws EngineException if one runs already
   */
  public Transaction begin() {
    requireOpen();
    return transactions.begin();
  }

  /**
   * Begins a transaction if none runs, and makes a savepoint in it.
   *
   * @throws CompileException if the database has no savepoints, or the engine is built without them
   */
  public Savepoint beginNested() {
    requireOpen();
    transactions.requireSavepoints();
    transactions.autobegin();
    return transactions.savepoint();
  }

  /** Makes what was done since the beginning last; does nothing if no transaction runs. */
  public void commit() {
    requireOpen();
    transactions.commit();
  }

  /** Takes back what was done since the beginning; does nothing if no transaction runs. */
  public void rollback() {
    requireOpen();
    transactions.rollback();
  }

  public boolean inTransaction() {
    return transactions.isRunning();
  }

  public boolean isClosed() {
    return lease.isEnded();
  }

  /** The line of the program that calls now; null unless the engine has {@code origin(true)}. */
  public @Nullable StackTraceElement origin() {
    return parts.origins().find();
  }

  /** How many statements it has sent so far, a batch being one. */
  public long statementCount() {
    return lease.statements();
  }

  public Dialect dialect() {
    return parts.dialect();
  }

  /**
   * Ends the statement that is executed at this moment, which then throws a {@link StatementCancelledException}; does
   * nothing if none is, or if it has not reached its server yet: call it again then. Safe to call from any thread, the
   * only method of this class that is.
   */
  public void cancel() {
    lease.running().cancel();
  }

  /** JDBC's own connection, for what has no place here. Leave its transaction and its closing to this one. */
  public java.sql.Connection unwrap() {
    requireOpen();
    lease.touch();
    return lease.jdbc();
  }

  /** Closes open results, rolls back what was not committed and gives the connection back. */
  @Override
  public void close() {
    if (lease.isEnded()) {
      return;
    }
    try {
      executor.closeAll();
    } finally {
      try {
        transactions.rollback();
      } catch (StatementException ignored) {
        // The connection does not go back, and its transaction ends with it.
      } finally {
        try {
          parts.listeners().released(this);
        } finally {
          lease.end();
        }
      }
    }
  }

  int openCursors() {
    return executor.openCursors();
  }

  boolean runs(Transaction transaction) {
    return transactions.runs(transaction);
  }

  private Result<Row> write(
      Statement statement, Map<String, ?> parameters, List<? extends Selection<?>> keys) {
    Compilation compilation = compile(statement);
    BoundStatement bound = compilation.bind(parameters);
    requireWritable(statement, bound.sql());
    List<ResultColumn> columns = compilation.compiled().keys();
    transactions.autobegin();
    GeneratedKeys.Written written = executor.write(bound, GeneratedKeys.of(compilation.compiled()));
    return new Result<>(
        new StoredRows(written.keys(), new RowShape(columns, keys)), bound.sql(), written.count());
  }

  private Compilation compile(Statement statement) {
    return compile(statement, DefaultValues.NOW);
  }

  private Compilation compile(Statement statement, DefaultValues defaults) {
    requireOpen();
    Compilation compilation = parts.compile(completed(statement, defaults));
    if (compilation.compiled().leavesTraces()) {
      lease.touch();
    }
    return compilation;
  }

  private static Statement completed(Statement statement, DefaultValues defaults) {
    if (statement instanceof Dml dml) {
      return dml.completed(defaults);
    }
    return statement instanceof Returning<?> returning ? returning.completed(defaults) : statement;
  }

  private void requireWritable(Statement statement, String sql) {
    if (statement instanceof Dml || statement instanceof Returning<?>) {
      requireWritable(sql);
    }
  }

  /** Not every database can be told to refuse. */
  private void requireWritable(String sql) {
    if (lease.options().readOnly()) {
      throw lease.failure(sql, new SQLException("the connection is read-only", "25006"));
    }
  }

  private void requireOpen() {
    if (lease.isEnded()) {
      throw Refusal.connectionClosed();
    }
  }
}
