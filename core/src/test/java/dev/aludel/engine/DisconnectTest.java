package dev.aludel.engine;

import static dev.aludel.sql.Sql.literal;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.ConnectionLostException;
import dev.aludel.fixture.server.DatabaseServer;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Sessions that the server ends, as it does when it is restarted or when their time is over. */
@ParameterizedClass
@EnumSource(names = {"POSTGRESQL", "MARIADB"})
class DisconnectTest {

  private static final int POOL = 10;
  private static final int ROUNDS = Integer.getInteger("aludel.rounds", 3);

  private final DatabaseServer server;
  private final String url;

  DisconnectTest(DatabaseServer server) {
    this.server = server;
    url = server.newDatabase();
  }

  @AfterEach
  void drop() {
    server.drop(url);
  }

  @Test
  void failsOnceAtMostAfterAllConnectionsWereEnded() throws Exception {
    try (Engine engine = Engine.builder(url).poolSize(POOL).build()) {
      for (int round = 0; round < ROUNDS; round++) {
        assertThat(failures(engine, 50)).as("round %d", round).isLessThanOrEqualTo(1);
      }
      assertThat(failures(engine, 1_500)).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void failsNotAtAllWhereSettingUpTheConnectionFindsOut() throws Exception {
    try (Engine engine = Engine.builder(url).poolSize(POOL).build()) {
      Engine view = engine.with(ConnectionOptions.DEFAULT.isolation(IsolationLevel.SERIALIZABLE));
      for (int round = 0; round < 5; round++) {
        assertThat(failures(view, 50)).as("round %d", round).isLessThanOrEqualTo(1);
      }
    }
  }

  @Test
  void neverFailsWhenItAsksForASignOfLife() throws Exception {
    try (Engine engine = Engine.builder(url).poolSize(POOL).ping(true).build()) {
      for (int round = 0; round < ROUNDS; round++) {
        assertThat(failures(engine, 50)).as("round %d", round).isZero();
      }
      assertThat(failures(engine, 1_500)).isZero();
    }
  }

  /** Ends all sessions while they are idle, and counts the transactions of 100 that fail afterwards. */
  private int failures(Engine engine, long pause) throws Exception {
    fill(engine);
    endAll();
    Thread.sleep(pause);
    int failures = 0;
    for (int i = 0; i < 100; i++) {
      try {
        engine.begin(connection ->
            assertThat(connection.execute(select(literal(1))).all()).hasSize(1));
      } catch (ConnectionLostException e) {
        failures++;
      }
    }
    assertThat(engine.poolStatus().orElseThrow().active()).isZero();
    return failures;
  }

  private static void fill(Engine engine) {
    List<Connection> all = new ArrayList<>();
    for (int i = 0; i < POOL; i++) {
      all.add(engine.connect());
    }
    all.forEach(Connection::close);
  }

  @Test
  void saysThatTheTransactionIsGone() throws Exception {
    try (Engine engine = Engine.create(url)) {
      try (Connection connection = engine.connect()) {
        connection.execute(select(literal(1))).all();
        endAll();
        Thread.sleep(50);

        assertThatThrownBy(() -> connection.execute(select(literal(1))))
            .isInstanceOf(ConnectionLostException.class)
            .hasMessageContaining("run all of it again on a new Connection");
        assertThatThrownBy(() -> connection.execute(text("SELECT 2")))
            .isInstanceOf(ConnectionLostException.class);
        connection.rollback();
      }
      engine.begin(connection -> connection.execute(select(literal(1))).all());
    }
  }

  private void endAll() throws SQLException {
    String sessions = server == DatabaseServer.POSTGRESQL
        ? "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        : "SELECT id FROM information_schema.processlist WHERE db = database() AND id <> connection_id()";
    String end = server == DatabaseServer.POSTGRESQL
        ? "SELECT pg_terminate_backend(%d)"
        : "KILL CONNECTION %d";
    try (java.sql.Connection admin = DriverManager.getConnection(url);
        Statement statement = admin.createStatement()) {
      List<Long> ids = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery(sessions)) {
        while (rows.next()) {
          ids.add(rows.getLong(1));
        }
      }
      for (long id : ids) {
        statement.execute(end.formatted(id));
      }
    }
  }
}
