package dev.aludel.engine;

import dev.aludel.dialect.Feature;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The options of an engine that is to be built. Mutable, for one thread; {@link #build()} connects to nothing. */
public final class EngineBuilder {

  private final @Nullable DatabaseUrl url;
  private final @Nullable DataSource dataSource;
  private final Properties properties = new Properties();
  private final List<EngineListener> listeners = new ArrayList<>();

  private DialectChoice dialects = DialectChoice.BY_URL;
  private PoolOptions pool = PoolOptions.DEFAULT;
  private ConnectionOptions options = ConnectionOptions.DEFAULT;
  private @Nullable Supplier<PrintStream> echo;
  private @Nullable Duration networkTimeout;
  private boolean logParameters;
  private boolean origin;
  private boolean originComment;
  private CartesianProducts cartesianProducts = CartesianProducts.WARN;

  EngineBuilder(String url) {
    this.url = new DatabaseUrl(url);
    this.dataSource = null;
  }

  EngineBuilder(DataSource dataSource) {
    this.url = null;
    this.dataSource = dataSource;
  }

  public EngineBuilder user(String user) {
    return property("user", user);
  }

  public EngineBuilder password(String password) {
    return property("password", password);
  }

  /** Hands properties to the driver as they are; a name that holds "password" or the like is never shown. */
  public EngineBuilder properties(Map<String, String> driverProperties) {
    driverProperties.forEach(this::property);
    return this;
  }

  /** How many connections may be open at once: 10 unless told otherwise. They open when they are needed. */
  public EngineBuilder poolSize(int connections) {
    if (connections < 1) {
      throw new IllegalArgumentException(
          "poolSize(" + connections + "): a pool has 1 connection at least.");
    }
    pool = pool.withSize(connections);
    return this;
  }

  /** How long {@code connect()} waits for a free connection: 30 seconds unless told otherwise, 250 ms at least. */
  public EngineBuilder poolWait(Duration longest) {
    if (longest.toMillis() < 250) {
      throw new IllegalArgumentException(
          "poolWait(" + longest + "): the pool waits for 250 ms at least.");
    }
    pool = pool.withWait(longest);
    return this;
  }

  /**
   * Asks each connection for a sign of life before it is lent, one round trip more: a database that was restarted then
   * shows in no statement. Without it the first that fails has the pool renewed.
   */
  public EngineBuilder ping(boolean on) {
    pool = pool.withPing(on);
    return this;
  }

  /**
   * Whether what a borrower left in the session of its connection (settings, roles, temporary tables, locks) is taken away
   * before the next one has it: yes, unless told otherwise. Done only after text, DDL, {@code unwrap()} and functions that
   * do such things: on PostgreSQL by {@code DISCARD ALL}, elsewhere by another connection in its place.
   */
  public EngineBuilder resetSessions(boolean on) {
    pool = pool.withResets(on);
    return this;
  }

  /**
   * Warns by the logger of HikariCP, with the stack of the borrower, of each connection that is not given back for so long;
   * 2 seconds at least.
   */
  public EngineBuilder leakWarning(Duration longest) {
    if (longest.toSeconds() < 2) {
      throw new IllegalArgumentException(
          "leakWarning(" + longest + "): connections may be lent for 2 seconds at least.");
    }
    pool = pool.withLeakThreshold(longest);
    return this;
  }

  /**
   * How long the driver waits for an answer of the server, on PostgreSQL and MariaDB: for ever unless told otherwise, 1
   * second at least. A connection that meets the limit is lost; set it above the longest statement.
   */
  public EngineBuilder networkTimeout(Duration longest) {
    if (longest.toSeconds() < 1) {
      throw new IllegalArgumentException(
          "networkTimeout(" + longest + "): a server may take 1 second at least.");
    }
    networkTimeout = longest;
    return this;
  }

  /** After how long a connection is replaced when it is free: 30 minutes unless told otherwise, 1 second at least. */
  public EngineBuilder connectionLifetime(Duration longest) {
    if (longest.toSeconds() < 1) {
      throw new IllegalArgumentException(
          "connectionLifetime(" + longest + "): a connection lives for 1 second at least.");
    }
    pool = pool.withLifetime(longest);
    return this;
  }

  /**
   * What this database lacks, though others of its kind can do it: for clusters and distributed databases that speak the
   * protocol of one. A statement that needs it is refused by a {@code CompileException} before it is sent; foreign keys are
   * left out of the tables, and kept in the {@code MetaData}; without {@code GENERATED_KEYS} keys come by RETURNING, row by
   * row. May be called again for more.
   */
  public EngineBuilder without(Feature... lacking) {
    dialects = dialects.without(List.of(lacking));
    return this;
  }

  /**
   * Whether a pooler stands between, such as pgbouncer in transaction mode, that lends a session of the database for one
   * transaction. Then nothing is left to a session: isolation, read-only and the time limit are set in each transaction (one
   * round trip more where they are given), the driver names no prepared statements, no session is reset, and temporary
   * tables are refused. PostgreSQL only; in autocommit no isolation and no read-only can be had. With a {@code DataSource}
   * give its driver {@code prepareThreshold=0}.
   */
  public EngineBuilder transactionPooler(boolean between) {
    List<Feature> sessions = List.of(Feature.SESSIONS, Feature.TEMPORARY_TABLES);
    dialects = between ? dialects.without(sessions) : dialects.having(sessions);
    return this;
  }

  /** Prints statements and their parameters to {@code System.out}. */
  public EngineBuilder echo(boolean on) {
    echo = on ? () -> System.out : null;
    return this;
  }

  /** Prints statements and their parameters to this stream. */
  public EngineBuilder echo(PrintStream out) {
    echo = () -> out;
    return this;
  }

  /** Lets parameter values into the logger {@code aludel.sql} and into exceptions, which hide them otherwise. */
  public EngineBuilder logParameters(boolean on) {
    logParameters = on;
    return this;
  }

  /**
   * Finds out by which line of the program each statement is caused, which a log, an {@link EngineListener} and exceptions
   * then name: the nearest one that is not of this library, the JDK or the runtime of Kotlin or Groovy. For a statement of
   * a session it is the line that flushed, or read the field. Costs a walk over the stack for each statement; without it,
   * nothing.
   */
  public EngineBuilder origin(boolean on) {
    origin = on;
    return this;
  }

  /**
   * As {@link #origin}, and tells the database, too, by a comment at the end of each statement but DDL, for its log of slow
   * statements or list of what runs. A database that keeps plans or counts by the text of a statement then does so for each
   * line of the program.
   */
  public EngineBuilder originComment(boolean on) {
    originComment = on;
    return this;
  }

  /** What to do about a statement whose tables no condition connects: a warning unless told otherwise. */
  public EngineBuilder cartesianProducts(CartesianProducts policy) {
    cartesianProducts = policy;
    return this;
  }

  /** How the engine's connections behave, unless a view of it says otherwise. */
  public EngineBuilder options(ConnectionOptions ofConnections) {
    options = ofConnections;
    return this;
  }

  /** Has the listener hear of each statement from the first on. */
  public EngineBuilder listener(EngineListener listener) {
    listeners.add(listener);
    return this;
  }

  public Engine build() {
    EngineCore core = new EngineCore(
        source(),
        dialects,
        new SqlLog(echo, logParameters),
        logParameters,
        new Origins(origin, originComment),
        cartesianProducts,
        listeners);
    return new Engine(core, options);
  }

  private ConnectionSource source() {
    if (dataSource != null) {
      return new GivenSource(dataSource);
    }
    if (url == null) {
      throw new IllegalStateException("An engine needs a URL or a DataSource.");
    }
    return new PooledSource(url, (Properties) properties.clone(), networkTimeout, pool, dialects);
  }

  private EngineBuilder property(String name, String value) {
    properties.setProperty(name, value);
    return this;
  }
}
