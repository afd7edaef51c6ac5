package dev.aludel.engine;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.SchemaMap;
import dev.aludel.error.ConnectException;
import dev.aludel.schema.DdlStatement;
import dev.aludel.schema.DdlStyle;
import dev.aludel.schema.SchemaObject;
import dev.aludel.schema.SchemaTarget;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One database: a dialect, a pool and a cache of compiled statements. Made once and shared by all threads; connects when
 * it is first used.
 *
 * <pre>{@code
 * Engine engine = Engine.create("jdbc:h2:mem:tutorial");
 * engine.begin(connection -> connection.execute(insert(users).values(name, "ed")));
 * }</pre>
 *
 * <p>A memory database lives as long as its engine.
 */
public final class Engine implements SchemaTarget, AutoCloseable {

  private final EngineCore core;
  private final ConnectionOptions options;
  private final SchemaMap schemas;
  private final boolean view;

  private Engine(EngineCore core, ConnectionOptions options, SchemaMap schemas, boolean view) {
    this.core = core;
    this.options = options;
    this.schemas = schemas;
    this.view = view;
  }

  Engine(EngineCore core, ConnectionOptions options) {
    this(core, options, SchemaMap.NONE, false);
  }

  /** An engine with a pool of its own for a JDBC URL. Connects to nothing yet. */
  public static Engine create(String url) {
    return builder(url).build();
  }

  /** An engine over connections of the user, taken as they come: no further pool. */
  public static Engine of(DataSource dataSource) {
    return builder(dataSource).build();
  }

  /**
   * An engine as configuration describes it: the values of the keys {@code prefix + "url"}, {@code user}, {@code
   * password}, {@code pool-size}, {@code pool-wait}, {@code ping}, {@code log-parameters}, {@code origin}, {@code
   * origin-comment}, {@code isolation}, {@code read-only}, {@code statement-timeout}, {@code network-timeout}, {@code connection-lifetime}, {@code without}
   * (features by commas: {@code savepoints, for-update}), {@code transaction-pooler}, and what begins with
   * {@code driver.}, for the driver. Lengths of time are as in {@code PT30S}.
   *
   * @throws IllegalArgumentException for a key of that prefix which is none of these, or a value that does not fit it
   */
  public static Engine of(Map<String, String> configuration, String prefix) {
    return new EngineConfiguration(configuration, prefix).engine();
  }

  public static EngineBuilder builder(String url) {
    return new EngineBuilder(url);
  }

  public static EngineBuilder builder(DataSource dataSource) {
    return new EngineBuilder(dataSource);
  }

  /**
   * A view of this engine whose connections have these options instead: same pool, same cache of statements, same
   * listeners, same schemas. Closing a view closes nothing.
   */
  public Engine with(ConnectionOptions other) {
    return new Engine(core, other, schemas, true);
  }

  /**
   * A view of this engine for which the schemas that a program names are others of the database: {@code
   * engine.withSchemas(Map.of("tenant", "acme"))}. Same pool, same options, same listeners; a cache of statements for each
   * map, of which the 64 used last are kept. Names stand for others in queries, changes, DDL, sequences, keys, enums, looks
   * for what is there and an {@code Inspector}; tables keep theirs. SQL in text stays as it is.
   *
   * @param actual the database's names by the program's; {@code ""} stands for no schema, on both sides. One that is not in
   *     it stays. Takes the place of the map that this engine has.
   */
  public Engine withSchemas(Map<String, String> actual) {
    return new Engine(core, options, new SchemaMap(actual), true);
  }

  /** How the connections behave. */
  public ConnectionOptions options() {
    return options;
  }

  /**
   * A connection for the calling thread, to be closed by it; its first statement begins a transaction.
   *
   * @throws ConnectException if none can be had
   */
  public Connection connect() {
    return core.connect(options, schemas);
  }

  /** Runs the work in a transaction: commits at its end, rolls back if it throws. */
  public void begin(ConnectionWork work) {
    beginAndReturn(connection -> {
      work.run(connection);
      return this;
    });
  }

  /**
   * Runs the work in a transaction, as {@link #begin} does, and gives back its answer. Has a name of its own since Java
   * cannot tell the two apart by a lambda such as {@code c -> c.execute(statement)}.
   */
  public <T extends @Nullable Object> T beginAndReturn(ConnectionCall<T> work) {
    try (Connection connection = connect()) {
      connection.begin();
      T answer = work.run(connection);
      connection.commit();
      return answer;
    }
  }

  /**
   * Runs the work in a transaction, as {@link #begin} does, and again from its beginning where it failed in a way that the
   * policy covers. Each attempt has a connection of its own; what the work does outside of the database must bear to be
   * done twice.
   */
  public void retrying(RetryPolicy policy, ConnectionWork work) {
    retryingAndReturn(policy, connection -> {
      work.run(connection);
      return this;
    });
  }

  /** As {@link #retrying}, with the answer of the attempt that succeeded. */
  public <T extends @Nullable Object> T retryingAndReturn(
      RetryPolicy policy, ConnectionCall<T> work) {
    return Retries.run(policy, options, () -> beginAndReturn(work));
  }

  /** How this database is spoken to. Told by the URL; an engine over a {@code DataSource} connects to learn it. */
  public Dialect dialect() {
    return parts().dialect();
  }

  EngineParts parts() {
    return core.parts(schemas);
  }

  /** Whether the engine has connected since it was made, or since {@link #dispose()}. */
  public boolean isConnected() {
    return core.source().isOpen();
  }

  /** The pool's connections at this moment; empty if the engine is over a {@code DataSource} of the user. */
  public Optional<PoolStatus> poolStatus() {
    return core.source().status();
  }

  /** Has the listener hear of each statement from now on. */
  public void listen(EngineListener listener) {
    core.listeners().add(listener);
  }

  /** Ends what {@link #listen} began. */
  public void unlisten(EngineListener listener) {
    core.listeners().remove(listener);
  }

  /** Whether it finds out by which line of the program a statement is caused, see {@link EngineBuilder#origin}. */
  public boolean findsOrigin() {
    return core.findsOrigin();
  }

  @Override
  public boolean has(SchemaObject object) {
    try (Connection connection = connect()) {
      return connection.has(object);
    }
  }

  @Override
  public DdlStyle ddlStyle() {
    return dialect().ddlStyle();
  }

  /** Executes the DDL in a transaction of its own. */
  @Override
  public void executeAll(List<DdlStatement> statements) {
    begin(connection -> connection.executeAll(statements));
  }

  @Override
  public void together(Consumer<SchemaTarget> work) {
    begin(work::accept);
  }

  /** Closes all connections, and with them a memory database; the next use connects anew. */
  public void dispose() {
    core.source().dispose();
  }

  /** Closes all connections for good. A {@code DataSource} of the user stays open. */
  @Override
  public void close() {
    if (!view) {
      core.close();
    }
  }

  @Override
  public String toString() {
    String state = core.isClosed() ? "closed" : isConnected() ? "connected" : "not connected";
    return "Engine(" + core.source().description() + ", " + state + ")";
  }
}
