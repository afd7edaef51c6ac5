package dev.aludel.engine;

import static dev.aludel.fixture.Tables.NAME;
import static dev.aludel.fixture.Tables.USERS;
import static dev.aludel.sql.Sql.count;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.CommitOutcomeUnknownException;
import dev.aludel.error.ConnectException;
import dev.aludel.error.ConnectionLostException;
import dev.aludel.fixture.Tables;
import dev.aludel.fixture.fault.Direction;
import dev.aludel.fixture.fault.TcpProxy;
import dev.aludel.fixture.leak.Unwatched;
import dev.aludel.fixture.server.DatabaseServer;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Servers that do not answer: nothing waits for longer than the engine was told. */
@ParameterizedClass
@EnumSource(names = {"POSTGRESQL", "MARIADB"})
@Timeout(120)
@Unwatched("a driver ends its own connections only")
class NetworkTest {

  private static final Duration LIMIT = Duration.ofSeconds(1);

  private final DatabaseServer server;
  private final String url;
  private final TcpProxy proxy;
  private final Engine engine;

  NetworkTest(DatabaseServer server) {
    this.server = server;
    url = server.newDatabase();
    proxy = TcpProxy.before(url);
    engine = Engine.builder(proxy.url(url))
        .networkTimeout(LIMIT)
        .poolWait(Duration.ofSeconds(3))
        .build();
  }

  @BeforeEach
  void create() {
    Tables.METADATA.createAll(engine);
  }

  @AfterEach
  void close() {
    engine.close();
    proxy.close();
    server.drop(url);
  }

  private static void add(Connection connection) {
    connection.execute(insert(USERS).values(NAME, "a"));
  }

  private void worksAgain() {
    proxy.resume();
    engine.begin(connection -> connection.execute(select(count()).from(USERS)).one());
    assertThat(engine.poolStatus().orElseThrow().active()).isZero();
  }

  @Test
  void waitsForNoStatement() {
    try (Connection connection = engine.connect()) {
      add(connection);
      proxy.blackHole();
      assertThatThrownBy(() -> add(connection)).isInstanceOf(ConnectionLostException.class);
    }
    worksAgain();
  }

  @Test
  void waitsForNoCommit() {
    try (Connection connection = engine.connect()) {
      add(connection);
      proxy.blackHole();
      assertThatThrownBy(connection::commit).isInstanceOf(CommitOutcomeUnknownException.class);
    }
    worksAgain();
  }

  @Test
  void waitsForNoRollback() {
    try (Connection connection = engine.connect()) {
      add(connection);
      proxy.blackHole();
      assertThatThrownBy(connection::rollback).isInstanceOf(ConnectionLostException.class);
    }
    worksAgain();
  }

  @Test
  void waitsForNothingWhenItCloses() {
    Connection connection = engine.connect();
    add(connection);
    proxy.blackHole();
    connection.close();
    worksAgain();
  }

  /** Each byte comes in time, and the whole would take most of a minute. */
  @Test
  void waitsForNoAnswerThatTrickles() {
    Engine strict = engine.with(ConnectionOptions.DEFAULT.statementTimeout(LIMIT));
    try (Connection connection = strict.connect()) {
      add(connection);
      proxy.drip(Duration.ofMillis(10));
      long start = System.nanoTime();
      assertThatThrownBy(
              () -> connection.execute(text("SELECT repeat('x', 5000)")).all())
          .isInstanceOf(ConnectionLostException.class);
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isBetween(LIMIT.multipliedBy(2), LIMIT.multipliedBy(2).plusMillis(500));
    }
    worksAgain();
  }

  @Test
  void waitsForNoNewConnection() {
    engine.dispose();
    proxy.blackHole();
    assertThatThrownBy(engine::connect).isInstanceOf(ConnectException.class);
    worksAgain();
  }

  /** A COMMIT that is cut off anywhere, in what is sent or in what is answered, has an unknown outcome. */
  @Test
  void knowsNoOutcomeOfACommitThatIsCutOff() {
    Random random = new Random(7);
    for (int i = 0; i < 20; i++) {
      Direction direction = i % 2 == 0 ? Direction.TO_SERVER : Direction.TO_CLIENT;
      try (Connection connection = engine.connect()) {
        add(connection);
        proxy.cutAfter(random.nextInt(5), direction);
        assertThatThrownBy(connection::commit)
            .as("%d", i)
            .isInstanceOf(CommitOutcomeUnknownException.class);
      }
      worksAgain();
    }
  }
}
