package dev.aludel.engine;

import static dev.aludel.fixture.Tables.AGE;
import static dev.aludel.fixture.Tables.USERS;
import static dev.aludel.fixture.Tables.USER_ID;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.SerializationException;
import dev.aludel.fixture.Tables;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.sql.Insert;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Transactions that stand in each other's way, on databases that let several write at once. */
@ParameterizedClass
@EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
class DeadlockTest {

  private static final int ACCOUNTS = 10;
  private static final int THREADS = 16;
  private static final int TRANSFERS = Integer.getInteger("aludel.transfers", 800);

  private final DatabaseServer server;
  private final String url;
  private final Engine engine;

  DeadlockTest(DatabaseServer server) {
    this.server = server;
    url = server.newDatabase();
    engine = Engine.builder(url + lookingAtOnce()).poolSize(THREADS).build();
  }

  /** PostgreSQL looks for deadlocks only after a second of waiting, unless it is told otherwise. */
  private String lookingAtOnce() {
    return server == DatabaseServer.POSTGRESQL ? "&options=-c%20deadlock_timeout=10ms" : "";
  }

  @BeforeEach
  void open() {
    Tables.METADATA.createAll(engine);
    engine.begin(connection -> {
      Insert accounts = insert(USERS).values(USER_ID, 0).values(AGE, 100);
      for (int i = 1; i < ACCOUNTS; i++) {
        accounts = accounts.row(i, 100);
      }
      connection.execute(accounts);
    });
  }

  @AfterEach
  void close() {
    engine.close();
    server.drop(url);
  }

  /** Two rows in any order: who meets another that has them the other way round has to begin again. */
  @Test
  void keepsTheSumThroughAStormOfDeadlocks() throws Exception {
    List<Integer> attempts = Collections.synchronizedList(new ArrayList<>());
    RetryPolicy policy = RetryPolicy.DEFAULT.attempts(100).lockTimeouts(true);
    inThreads(THREADS, thread -> {
      Random random = new Random(thread);
      for (int i = 0; i < TRANSFERS / THREADS; i++) {
        int from = random.nextInt(ACCOUNTS);
        int to = (from + 1 + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS;
        AtomicInteger tries = new AtomicInteger();
        engine.retrying(policy, connection -> {
          tries.incrementAndGet();
          connection.execute(update(USERS).set(AGE, AGE.minus(1)).where(USER_ID.eq(from)));
          connection.execute(update(USERS).set(AGE, AGE.plus(1)).where(USER_ID.eq(to)));
        });
        attempts.add(tries.get());
      }
    });

    assertThat(ages().stream().mapToInt(Integer::intValue).sum()).isEqualTo(100 * ACCOUNTS);
    assertThat(attempts).hasSize(TRANSFERS / THREADS * THREADS);
    Collections.sort(attempts);
    assertThat(attempts.get(attempts.size() * 99 / 100)).isLessThanOrEqualTo(5);
    assertThat(engine.poolStatus().orElseThrow().active()).isZero();
  }

  /** Each reads what the other writes: one of them must fail, and may only succeed after it has seen the other. */
  @Test
  void seesWriteSkewWhereItIsAskedFor() throws Exception {
    if (server != DatabaseServer.POSTGRESQL) {
      return; // others lock what is read, or do not find this out
    }
    Engine serializable =
        engine.with(ConnectionOptions.DEFAULT.isolation(IsolationLevel.SERIALIZABLE));
    engine.begin(connection -> connection.execute(update(USERS).set(AGE, 0)));
    CyclicBarrier together = new CyclicBarrier(2);
    AtomicInteger failures = new AtomicInteger();
    inThreads(2, thread -> {
      try {
        serializable.begin(connection -> {
          int sum = sum(connection);
          await(together);
          connection.execute(update(USERS).set(AGE, sum + 1).where(USER_ID.eq(thread)));
        });
      } catch (SerializationException e) {
        failures.incrementAndGet();
      }
    });
    assertThat(failures).hasValue(1);

    engine.begin(connection -> connection.execute(update(USERS).set(AGE, 0)));
    inThreads(8, thread -> {
      for (int i = 0; i < 20; i++) {
        serializable.retrying(RetryPolicy.DEFAULT.attempts(1_000), connection -> {
          int sum = sum(connection);
          if (sum < 100) {
            connection.execute(update(USERS).set(AGE, AGE.plus(1)).where(USER_ID.eq(thread)));
          }
        });
      }
    });
    assertThat(ages().stream().mapToInt(Integer::intValue).sum()).isEqualTo(100);
  }

  @Test
  void tellsADeadlockAsAFailureOfSerialization() throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    AtomicInteger failures = new AtomicInteger();
    inThreads(2, thread -> {
      try {
        engine.begin(connection -> {
          connection.execute(update(USERS).set(AGE, 1).where(USER_ID.eq(thread)));
          await(together);
          connection.execute(update(USERS).set(AGE, 1).where(USER_ID.eq(1 - thread)));
        });
      } catch (SerializationException e) {
        failures.incrementAndGet();
      }
    });
    assertThat(failures.get()).isBetween(1, 2);
    assertThatThrownBy(() -> engine.begin(connection -> {
          throw new IllegalStateException("of the program");
        }))
        .isInstanceOf(IllegalStateException.class);
  }

  private static int sum(Connection connection) {
    return connection.execute(select(AGE)).stream().mapToInt(Integer::intValue).sum();
  }

  private List<Integer> ages() {
    return engine.<List<Integer>>beginAndReturn(
        connection -> connection.execute(select(AGE)).all());
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Work {
    void run(int thread);
  }

  private static void inThreads(int threads, Work work) throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        int thread = i;
        all.add(executor.submit(() -> work.run(thread)));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } finally {
      executor.shutdownNow();
    }
  }
}
