package dev.aludel.engine;

import static dev.aludel.sql.Sql.func;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.text;
import static dev.aludel.type.Types.BIGINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.SqlSyntaxException;
import dev.aludel.fixture.server.DatabaseServer;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What one borrower leaves in the session of the only connection, the next one does not see. */
@ParameterizedClass
@EnumSource
class SessionStateTest {

  private final DatabaseServer server;
  private final String url;
  private final Engine engine;

  SessionStateTest(DatabaseServer server) {
    this.server = server;
    url = server.newDatabase();
    engine = Engine.builder(url).poolSize(1).build();
  }

  @AfterEach
  void close() {
    engine.close();
    server.drop(url);
  }

  /** Settings, by the statements that set them, and by the queries that show them. */
  private record Setting(String change, String show) {}

  private List<Setting> settings() {
    return switch (server) {
      case POSTGRESQL ->
        List.of(
            new Setting("SET search_path TO pg_catalog", "SHOW search_path"),
            new Setting("SET ROLE pg_monitor", "SELECT current_user"),
            new Setting("SET statement_timeout = 12345", "SHOW statement_timeout"),
            new Setting("SET TIME ZONE 'Asia/Kolkata'", "SHOW TimeZone"),
            new Setting(
                "SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL SERIALIZABLE",
                "SHOW default_transaction_isolation"),
            new Setting(
                "SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY",
                "SHOW default_transaction_read_only"),
            new Setting(
                "PREPARE left_over AS SELECT 1",
                "SELECT count(*) FROM pg_prepared_statements WHERE name = 'left_over'"),
            new Setting("LISTEN left_over", "SELECT count(*) FROM pg_listening_channels()"),
            new Setting(
                "SELECT pg_advisory_lock(4711)",
                "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()"),
            new Setting("SELECT set_config('work_mem', '77777kB', false)", "SHOW work_mem"));
      case MARIADB ->
        List.of(
            new Setting("SET @left = 3", "SELECT @left"),
            new Setting("SELECT 4 INTO @other", "SELECT @other"),
            new Setting("SET SESSION sql_mode = 'ANSI_QUOTES'", "SELECT @@sql_mode"),
            new Setting("SET time_zone = '+05:30'", "SELECT @@time_zone"),
            new Setting("USE information_schema", "SELECT database()"),
            new Setting(
                "SET SESSION TRANSACTION ISOLATION LEVEL SERIALIZABLE", "SELECT @@tx_isolation"),
            new Setting("SELECT GET_LOCK('left', 1)", "SELECT is_used_lock('left')"));
      case H2 ->
        List.of(
            new Setting("SET @NOTE = 3", "SELECT @NOTE"),
            new Setting("SET LOCK_TIMEOUT 4321", "SELECT LOCK_TIMEOUT()"),
            new Setting(
                "SET TIME ZONE '5:30'", "SELECT EXTRACT(TIMEZONE_HOUR FROM CURRENT_TIMESTAMP)"),
            new Setting("SET SCHEMA INFORMATION_SCHEMA", "SELECT SCHEMA()"));
      case SQLITE ->
        List.of(
            new Setting("PRAGMA cache_size = 77", "PRAGMA cache_size"),
            new Setting("ATTACH ':memory:' AS other", "SELECT count(*) FROM pragma_database_list"));
    };
  }

  @Test
  void showsNoSettingOfAnotherBorrower() {
    for (Setting setting : settings()) {
      @Nullable Object before = shown(setting);
      try (Connection connection =
          engine.with(ConnectionOptions.DEFAULT.autocommit(true)).connect()) {
        connection.execute(text(setting.change())).close();
      }
      assertThat(shown(setting)).as(setting.change()).isEqualTo(before);
    }
  }

  @Test
  void showsNoneThatWasMadePastTheEngine() throws SQLException {
    for (Setting setting : settings()) {
      @Nullable Object before = shown(setting);
      try (Connection connection = engine.connect();
          Statement statement = connection.unwrap().createStatement()) {
        boolean attaches = setting.change().startsWith("ATTACH");
        if (attaches) {
          connection.unwrap().setAutoCommit(true);
        }
        statement.execute(setting.change());
        if (!attaches) {
          connection.unwrap().commit();
        }
      }
      assertThat(shown(setting)).as(setting.change()).isEqualTo(before);
    }
  }

  private @Nullable Object shown(Setting setting) {
    try (Connection connection = engine.connect()) {
      return connection.execute(text(setting.show())).one().asList().get(0);
    }
  }

  @Test
  void showsNoTemporaryTableOfAnotherBorrower() {
    String create = server == DatabaseServer.H2
        ? "CREATE LOCAL TEMPORARY TABLE left_over (n INTEGER)"
        : "CREATE TEMPORARY TABLE left_over (n INTEGER)";
    engine.begin(connection -> connection.execute(text(create)));

    assertThatThrownBy(
            () -> engine.begin(connection -> connection.execute(text("SELECT n FROM left_over"))))
        .isInstanceOf(SqlSyntaxException.class);
  }

  @Test
  void takesBackWhatWentPastItsTransactions() throws SQLException {
    engine.begin(connection -> connection.execute(text("CREATE TABLE kept (n INTEGER)")));
    try (Connection connection = engine.connect();
        Statement statement = connection.unwrap().createStatement()) {
      statement.execute("INSERT INTO kept VALUES (1)");
    }
    assertThat(rows()).isZero();
  }

  @Test
  void takesItBackOnConnectionsOfTheProgramToo() throws SQLException {
    engine.begin(connection -> connection.execute(text("CREATE TABLE kept (n INTEGER)")));
    try (Engine given = Engine.of(new dev.aludel.fixture.fault.FaultyDataSource(url));
        Connection connection = given.connect();
        Statement statement = connection.unwrap().createStatement()) {
      statement.execute("INSERT INTO kept VALUES (1)");
    }
    assertThat(rows()).isZero();
  }

  private long rows() {
    try (Connection connection = engine.connect()) {
      return ((Number) connection
              .execute(text("SELECT count(*) FROM kept"))
              .one()
              .asList()
              .get(0))
          .longValue();
    }
  }

  /** A connection whose borrower did nothing of the kind is lent again as it is. */
  @Test
  void keepsCleanConnections() {
    String identity = switch (server) {
      case POSTGRESQL -> "pg_backend_pid";
      case MARIADB -> "connection_id";
      case H2 -> "session_id";
      case SQLITE -> "";
    };
    if (identity.isEmpty()) {
      return; // it has nothing that tells its connections apart
    }
    Set<Long> sessions = new HashSet<>();
    List<String> sent = new ArrayList<>();
    engine.listen(new EngineListener() {
      @Override
      public void beforeExecute(Execution execution) {
        sent.add(execution.sql());
      }
    });
    for (int i = 0; i < 20; i++) {
      engine.begin(connection -> {
        sessions.add(connection.execute(select(func(identity, BIGINT))).one());
        connection.execute(text("SELECT 1")).close();
      });
    }
    assertThat(sessions).hasSize(1);
    assertThat(sent).hasSize(40);
  }
}
