package dev.aludel.engine;

import static dev.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.error.AludelException;
import dev.aludel.error.ConnectionLostException;
import dev.aludel.error.StatementTimeoutException;
import dev.aludel.fixture.fault.Direction;
import dev.aludel.fixture.fault.TcpProxy;
import dev.aludel.fixture.leak.Unwatched;
import dev.aludel.fixture.server.DatabaseServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers that are cut off anywhere, of which one direction ends, or that come drop by drop: whole rows or an exception. */
@ParameterizedClass
@EnumSource(names = {"POSTGRESQL", "MARIADB"})
@Unwatched("a driver ends its own connections only")
class TornNetworkTest {

  private enum Tear {
    CUT,
    HALF_CLOSE,
    DRIP
  }

  private static final boolean DEEP = Boolean.getBoolean("aludel.deep");
  private static final int ROUNDS = DEEP ? 500 : 20;

  /** A deep run tears where nobody has torn before, and can be repeated by {@code -Daludel.network.seed=…}. */
  private static final long SEED =
      Long.getLong("aludel.network.seed", DEEP ? System.nanoTime() : 20_240_229);

  private static final Duration STATEMENT = Duration.ofMillis(250);
  private static final Duration NETWORK = Duration.ofSeconds(1);
  private static final Duration LONGEST = STATEMENT.plus(NETWORK).plusMillis(500);

  private static final List<String> WORDS = IntStream.range(0, 150)
      .mapToObj(i -> ("row %03d " + "abcdefghij".repeat(i % 8 + 1)).formatted(i))
      .toList();

  private final DatabaseServer server;
  private final String url;
  private final TcpProxy proxy;
  private final Engine engine;
  private final Random random = new Random(SEED);

  TornNetworkTest(DatabaseServer server) {
    this.server = server;
    url = server.newDatabase();
    proxy = TcpProxy.before(url);
    engine = Engine.builder(proxy.url(url))
        .poolSize(1)
        .networkTimeout(NETWORK)
        .options(ConnectionOptions.DEFAULT.statementTimeout(STATEMENT))
        .build();
  }

  @BeforeEach
  void fill() {
    String rows = WORDS.stream().map("('%s')"::formatted).collect(Collectors.joining(", "));
    engine.begin(connection -> {
      connection.execute(text("CREATE TABLE torn (word VARCHAR(100) PRIMARY KEY)"));
      connection.execute(text("INSERT INTO torn VALUES " + rows));
    });
  }

  @AfterEach
  void close() {
    engine.close();
    proxy.close();
    server.drop(url);
  }

  @Test
  void givesWholeRowsOrAnException() {
    System.out.printf("[tests] %d tears on %s from the seed %d%n", ROUNDS, server, SEED);
    Map<Tear, Integer> failures = new EnumMap<>(Tear.class);
    for (int round = 0; round < ROUNDS; round++) {
      // A drop takes as long as the limit.
      Tear tear =
          random.nextInt(5) == 0 ? Tear.DRIP : random.nextBoolean() ? Tear.CUT : Tear.HALF_CLOSE;
      Direction direction = Direction.values()[random.nextInt(2)];
      int most = direction == Direction.TO_SERVER ? 150 : 14_000;
      int bytes = random.nextInt(most);
      String what = "round %d of seed %d: %s %s %d".formatted(round, SEED, tear, direction, bytes);
      if (torn(tear, direction, bytes, what)) {
        failures.merge(tear, 1, Integer::sum);
      }
      isWholeAgain(what);
    }
    assertThat(failures).containsOnlyKeys(Tear.values());
  }

  /** Whether it failed. */
  private boolean torn(Tear tear, Direction direction, int bytes, String what) {
    boolean inPortions = tear != Tear.DRIP && random.nextBoolean();
    Engine reading = inPortions
        ? engine.with(ConnectionOptions.DEFAULT.statementTimeout(STATEMENT).fetchSize(20))
        : engine;
    List<String> seen = new ArrayList<>();
    Connection connection = reading.connect();
    connection.execute(text("SELECT 1")).all();
    tear(tear, direction, bytes);
    long start = System.nanoTime();
    try (connection) {
      connection
          .execute(text("SELECT word FROM torn ORDER BY word"))
          .scalars(0, String.class)
          .iterator()
          .forEachRemaining(seen::add);
      assertThat(seen).as(what).isEqualTo(WORDS);
      return false;
    } catch (AludelException e) {
      assertThat(e).as(what).isInstanceOfAny(allowed(tear));
      assertThat(seen).as(what).isEqualTo(WORDS.subList(0, seen.size()));
      return true;
    } finally {
      assertThat(Duration.ofNanos(System.nanoTime() - start)).as(what).isLessThan(LONGEST);
    }
  }

  private void tear(Tear tear, Direction direction, int bytes) {
    switch (tear) {
      case CUT -> proxy.cutAfter(bytes, direction);
      case HALF_CLOSE -> proxy.halfClose(direction);
      case DRIP -> proxy.drip(Duration.ofMillis(10));
    }
  }

  private static Class<?>[] allowed(Tear tear) {
    return tear == Tear.DRIP
        ? new Class<?>[] {ConnectionLostException.class, StatementTimeoutException.class}
        : new Class<?>[] {ConnectionLostException.class};
  }

  /** What is broken is lent to nobody. */
  private void isWholeAgain(String what) {
    proxy.resume();
    assertThat(engine.poolStatus().orElseThrow().active()).as(what).isZero();
    try (Connection connection = engine.connect()) {
      assertThat(connection
              .execute(text("SELECT word FROM torn ORDER BY word"))
              .scalars(0, String.class)
              .all())
          .as(what)
          .isEqualTo(WORDS);
    }
  }
}
