package dev.aludel.engine;

import static dev.aludel.fixture.Tables.AGE;
import static dev.aludel.fixture.Tables.NAME;
import static dev.aludel.fixture.Tables.USERS;
import static dev.aludel.fixture.Tables.USER_ID;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.error.AludelException;
import dev.aludel.error.ConnectionLostException;
import dev.aludel.error.StatementTimeoutException;
import dev.aludel.fixture.Tables;
import dev.aludel.fixture.fault.Direction;
import dev.aludel.fixture.fault.TcpProxy;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.sql.Row3;
import dev.aludel.sql.Select;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Connections that break in the middle of an answer, anywhere: what is given out of it is right, and its end is told. */
@ParameterizedClass
@EnumSource(names = {"POSTGRESQL", "MARIADB"})
@Timeout(5_400)
class TornNetworkTest {

  private static final boolean DEEP = Boolean.getBoolean("aludel.deep");
  private static final int ROUNDS = DEEP ? 500 : 25;
  private static final int ROWS = 600;
  private static final Duration LIMIT = Duration.ofSeconds(1);
  private static final Duration MARGIN = Duration.ofMillis(500);

  private enum Tear {
    CUT,
    HALF_CLOSE,
    DRIP
  }

  private final DatabaseServer server;
  private final String url;
  private final TcpProxy proxy;
  private final Engine engine;
  private final long seed = Long.getLong("aludel.network.seed", DEEP ? System.nanoTime() : 11);
  private final Random random = new Random(seed);
  private final Select<Row3<Integer, String, Integer>> all =
      select(USER_ID, NAME, AGE).orderBy(USER_ID);

  TornNetworkTest(DatabaseServer server) {
    this.server = server;
    url = server.newDatabase();
    proxy = TcpProxy.before(url);
    engine = Engine.builder(proxy.url(url))
        .networkTimeout(LIMIT)
        .poolWait(Duration.ofSeconds(5))
        .build();
  }

  @BeforeEach
  void fill() {
    Tables.METADATA.createAll(engine);
    engine.begin(connection -> {
      for (int i = 1; i <= ROWS; i++) {
        connection.execute(
            insert(USERS).values(USER_ID, i).values(NAME, name(i)).values(AGE, i * 7));
      }
    });
  }

  private static String name(int id) {
    return ("user " + id + " ").repeat(4);
  }

  @AfterEach
  void close() {
    engine.close();
    proxy.close();
    server.drop(url);
  }

  @Test
  void tellsTheEndAndGivesOutNothingThatIsHalfRead() {
    int broken = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Tear tear = Tear.values()[random.nextInt(10) == 0 ? 2 : random.nextInt(2)];
      String name = "round %d, %s, seed %d".formatted(round, tear, seed);
      broken += tear(tear, name) ? 1 : 0;
      proxy.resume();
      try (Connection connection = engine.connect()) {
        assertThat(read(connection, name)).as(name).isEqualTo(ROWS);
      }
      assertThat(engine.poolStatus().orElseThrow().active()).as(name).isZero();
    }
    assertThat(broken).isGreaterThan(ROUNDS / 2);
  }

  /** Reads while the network fails, and answers whether that was noticed. */
  private boolean tear(Tear tear, String name) {
    try (Connection connection =
        engine.with(engine.options().statementTimeout(LIMIT)).connect()) {
      read(connection, name);
      switch (tear) {
        case CUT -> proxy.cutAfter(random.nextInt(40_000), direction());
        case HALF_CLOSE -> proxy.halfClose(direction());
        case DRIP -> proxy.drip(Duration.ofMillis(DEEP ? 10 : 3));
      }
      long start = System.nanoTime();
      try {
        assertThat(read(connection, name)).as(name).isEqualTo(ROWS);
        return false; // the cut is behind all that was to come
      } catch (AludelException e) {
        assertThat(e)
            .as(name)
            .isInstanceOfAny(ConnectionLostException.class, StatementTimeoutException.class);
        return true;
      } finally {
        Duration waited = Duration.ofNanos(System.nanoTime() - start);
        Duration limit = LIMIT.plus(LIMIT).plus(MARGIN);
        assertThat(waited)
            .as(name)
            .isLessThan(limit.plus(waited.compareTo(limit) < 0 ? Duration.ZERO : lastConnection()));
      }
    }
  }

  /** MariaDB's driver connects once more to end what runs: as long as that takes now is what it adds. */
  private Duration lastConnection() {
    long start = System.nanoTime();
    if (server == DatabaseServer.MARIADB) {
      try {
        DriverManager.getConnection(proxy.url(url)).close();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private Direction direction() {
    return Direction.values()[random.nextInt(2)];
  }

  private int read(Connection connection, String name) {
    int read = 0;
    try (Result<Row3<Integer, String, Integer>> rows = connection.execute(all)) {
      for (Row3<Integer, String, Integer> row : rows) {
        read++;
        assertThat(row.asList()).as(name).containsExactly(read, name(read), read * 7);
      }
    }
    return read;
  }
}
