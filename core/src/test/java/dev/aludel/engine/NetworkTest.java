package dev.aludel.engine;

import static dev.aludel.fixture.Tables.NAME;
import static dev.aludel.fixture.Tables.USERS;
import static dev.aludel.sql.Sql.count;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.AludelException;
import dev.aludel.error.CommitOutcomeUnknownException;
import dev.aludel.error.ConnectException;
import dev.aludel.error.ConnectionLostException;
import dev.aludel.fixture.Tables;
import dev.aludel.fixture.fault.Direction;
import dev.aludel.fixture.fault.TcpProxy;
import dev.aludel.fixture.server.DatabaseServer;
import java.time.Duration;
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
class NetworkTest {

  private static final boolean DEEP = Boolean.getBoolean("aludel.deep");
  private static final Duration LIMIT = Duration.ofSeconds(1);

  /** Of both, the bytes of a COMMIT or of its answer: PostgreSQL's protocol takes some 60. */
  private static final int LONGEST_COMMIT = 64;

  private final DatabaseServer server;
  private final String url;
  private final TcpProxy proxy;
  private final Engine engine;
  private int thrown;

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

  @Test
  void waitsForNoNewConnection() {
    engine.dispose();
    proxy.blackHole();
    assertThatThrownBy(engine::connect).isInstanceOf(ConnectException.class);
    worksAgain();
  }

  /**
   * A COMMIT that is cut off anywhere, in what is sent or in what is answered, has an unknown outcome, and is not sent again. At
   * each byte of both in turn.
   */
  @Test
  @Timeout(3_600)
  void knowsNoOutcomeOfACommitThatIsCutOff() {
    int cuts = DEEP ? 500 : 20;
    for (int i = 0; i < cuts; i++) {
      Direction direction = i % 2 == 0 ? Direction.TO_SERVER : Direction.TO_CLIENT;
      long bytes = (i / 2) % LONGEST_COMMIT;
      String name = "cut %d, after %d bytes %s".formatted(i, bytes, direction);
      try (Connection connection = engine.connect()) {
        connection.execute(insert(USERS).values(NAME, name));
        proxy.cutAfter(bytes, direction);
        try {
          connection.commit();
        } catch (AludelException e) {
          assertThat(e).as(name).isInstanceOf(CommitOutcomeUnknownException.class);
          thrown++;
        }
      }
      worksAgain();
      Long rows = engine.beginAndReturn(after ->
          after.execute(select(count()).from(USERS).where(NAME.eq(name))).one());
      assertThat(rows).as(name).isLessThanOrEqualTo(1);
    }
    assertThat(thrown).isGreaterThan(cuts / 3);
  }
}
