package dev.aludel.engine;

import static dev.aludel.fixture.Tables.NAME;
import static dev.aludel.fixture.Tables.USERS;
import static dev.aludel.schema.Column.column;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.text;
import static dev.aludel.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.CompileException;
import dev.aludel.error.EngineException;
import dev.aludel.error.StatementTimeoutException;
import dev.aludel.error.TransactionStateException;
import dev.aludel.fixture.Tables;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.TableOptions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Behind a pooler that lends a session of PostgreSQL for one transaction, nothing is left in a session. */
class PoolerTest {

  private static final ConnectionOptions DEFAULT = ConnectionOptions.DEFAULT;

  private final String url = DatabaseServer.POSTGRESQL.newDatabase();
  private final Engine engine =
      Engine.builder(url).poolSize(1).transactionPooler(true).build();

  @BeforeEach
  void create() {
    Tables.METADATA.createAll(engine);
  }

  @AfterEach
  void close() {
    engine.close();
    DatabaseServer.POSTGRESQL.drop(url);
  }

  private static String ask(Connection connection, String sql) {
    return String.valueOf(connection.execute(text(sql)).one().asList().get(0));
  }

  private static List<String> settings(Connection connection) {
    return Stream.of(
            "transaction_isolation",
            "transaction_read_only",
            "default_transaction_isolation",
            "default_transaction_read_only",
            "statement_timeout")
        .map(name -> ask(connection, "SHOW " + name))
        .toList();
  }

  @Test
  void namesNoPreparedStatements() {
    for (int i = 0; i < 20; i++) {
      engine.begin(connection -> connection.execute(select(NAME).from(USERS)).all());
    }
    engine.begin(
        connection -> assertThat(ask(connection, "SELECT count(*) FROM pg_prepared_statements"))
            .isEqualTo("0"));
  }

  @Test
  void setsEachTransactionAndNoSession() {
    Engine strict = engine.with(DEFAULT
        .isolation(IsolationLevel.SERIALIZABLE)
        .readOnly(true)
        .statementTimeout(Duration.ofSeconds(7)));
    try (Connection connection = strict.connect()) {
      for (int i = 0; i < 2; i++) {
        assertThat(settings(connection))
            .containsExactly("serializable", "on", "read committed", "off", "7s");
        connection.commit();
      }
    }
    engine.begin(connection -> assertThat(settings(connection))
        .containsExactly("read committed", "off", "read committed", "off", "0"));
  }

  @Test
  void writesNothingInATransactionThatIsReadOnly() {
    Engine reader = engine.with(DEFAULT.readOnly(true));
    assertThatThrownBy(() -> reader.begin(connection -> connection.execute(
            text("WITH made AS (INSERT INTO users (name) VALUES ('a') RETURNING id)"
                + " SELECT * FROM made"))))
        .isInstanceOf(TransactionStateException.class);
    engine.begin(connection -> connection.execute(insert(USERS).values(NAME, "a")));
  }

  @Test
  void endsStatementsInTime() {
    Engine quick = engine.with(DEFAULT.statementTimeout(Duration.ofMillis(50)));
    assertThatThrownBy(() -> quick.begin(connection -> ask(connection, "SELECT pg_sleep(20)")))
        .isInstanceOf(StatementTimeoutException.class);
    Engine each = quick.with(quick.options().autocommit(true));
    assertThatThrownBy(() -> each.begin(connection -> ask(connection, "SELECT pg_sleep(20)")))
        .isInstanceOf(StatementTimeoutException.class);
  }

  @Test
  void resetsNoSession() {
    engine.begin(connection -> connection.execute(text("SET work_mem = '4567kB'")));
    engine.begin(connection -> assertThat(ask(connection, "SHOW work_mem")).isEqualTo("4567kB"));
  }

  @Test
  void refusesWhatOnlyASessionKeeps() {
    MetaData metaData = new MetaData();
    metaData.table("passing", TableOptions.of().temporary(), column("n", INTEGER));
    assertThatThrownBy(() -> metaData.createAll(engine))
        .isInstanceOf(CompileException.class)
        .hasMessageContaining("without(Feature.TEMPORARY_TABLES)");
    Engine each = engine.with(DEFAULT.autocommit(true).isolation(IsolationLevel.SERIALIZABLE));
    assertThatThrownBy(each::connect).isInstanceOf(EngineException.class).hasMessage("""
            Behind a pooler there is no session to keep the isolation or read-only of postgresql.
            On PostgreSQL use connections without autocommit(true); else connect past the pooler. [needs-lasting-session]""");
    assertThat(engine.poolStatus().orElseThrow().active()).isZero();
    try (Engine other = Engine.builder(People.url())
        .transactionPooler(true)
        .options(DEFAULT.readOnly(true))
        .build()) {
      assertThatThrownBy(other::connect).hasMessageContaining("[needs-lasting-session]");
    }
  }
}
