package dev.aludel.engine;

import static dev.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.error.CommitOutcomeUnknownException;
import dev.aludel.fixture.fault.Direction;
import dev.aludel.fixture.fault.TcpProxy;
import dev.aludel.fixture.server.DatabaseServer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** COMMITs that are cut off at each byte, of what is sent and of what is answered: nobody knows, and nothing runs again. */
@ParameterizedClass
@EnumSource(names = {"POSTGRESQL", "MARIADB"})
class CommitCutTest {

  /** All bytes are cut at in any case; deep, again and again. */
  private static final int CUTS = Boolean.getBoolean("aludel.deep") ? 500 : 1;

  private static final RetryPolicy EAGER =
      RetryPolicy.DEFAULT.lostConnections(true).pauses(Duration.ZERO, Duration.ofMillis(1));

  private final DatabaseServer server;
  private final String url;
  private final TcpProxy proxy;
  private final Engine plain;
  private final Engine engine;
  private int transactions;

  CommitCutTest(DatabaseServer server) {
    this.server = server;
    url = server.newDatabase();
    proxy = TcpProxy.before(url);
    plain = Engine.create(url);
    engine = Engine.builder(proxy.url(url))
        .poolSize(1)
        .networkTimeout(Duration.ofSeconds(5))
        .build();
  }

  @AfterEach
  void close() {
    engine.close();
    plain.close();
    proxy.close();
    server.drop(url);
  }

  @Test
  void knowsNoOutcomeAndRunsNothingAgain() {
    plain.begin(connection -> connection.execute(text("CREATE TABLE cut (transaction_no INT)")));
    Map<Direction, Integer> thrown = new EnumMap<>(Direction.class);
    int cuts = 0;
    while (cuts < CUTS) {
      for (Direction direction : Direction.values()) {
        int bytes = 0;
        while (isCut(bytes, direction)) {
          bytes++;
        }
        thrown.merge(direction, bytes, Integer::sum);
        cuts += bytes;
      }
    }
    long committed = count("SELECT COUNT(DISTINCT transaction_no) FROM cut");
    System.out.printf(
        "[tests] %s: %d commits, %s cut off, %d carried out all the same%n",
        server, transactions, thrown, committed - (transactions - cuts));

    assertThat(count("SELECT COUNT(*) FROM cut")).isEqualTo(committed);
    assertThat(thrown.values()).allMatch(each -> each > 5);
    assertThat(committed).isBetween((long) transactions - cuts + 1, (long) transactions);
  }

  /** Whether the cut hit the COMMIT: one after more bytes than it has does not. */
  private boolean isCut(int bytes, Direction direction) {
    int transaction = transactions++;
    AtomicInteger attempts = new AtomicInteger();
    try {
      engine.retrying(EAGER, connection -> {
        attempts.incrementAndGet();
        connection.execute(text("INSERT INTO cut VALUES (" + transaction + ")"));
        proxy.cutAfter(bytes, direction);
      });
      engine.dispose(); // the cut may have come right behind the answer
      return false;
    } catch (CommitOutcomeUnknownException expected) {
      return true;
    } finally {
      proxy.resume();
      assertThat(attempts).as("after %d bytes %s", bytes, direction).hasValue(1);
    }
  }

  private long count(String sql) {
    return plain.<Long>beginAndReturn(
        connection -> connection.execute(text(sql)).scalars(0, Long.class).one());
  }
}
