package dev.aludel.engine;

import static dev.aludel.fixture.Tables.AGE;
import static dev.aludel.fixture.Tables.NAME;
import static dev.aludel.fixture.Tables.USERS;
import static dev.aludel.fixture.Tables.USER_ID;
import static dev.aludel.sql.Sql.count;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Dialects;
import dev.aludel.error.EngineException;
import dev.aludel.error.StatementException;
import dev.aludel.fixture.Tables;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Select;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** One engine, many threads. */
@ParameterizedClass
@EnumSource
@Timeout(180)
class SharedEngineTest {

  private static final int THREADS = 32;
  private static final int TRANSACTIONS = Integer.getInteger("aludel.transactions", 60);
  private static final int POOL = 8;
  private static final int ROUNDS = Boolean.getBoolean("aludel.deep") ? 100 : 3;

  private final DatabaseServer server;
  private final String url;

  SharedEngineTest(DatabaseServer server) {
    this.server = server;
    url = server.newDatabase();
  }

  @AfterEach
  void drop() {
    server.drop(url);
  }

  @Test
  void servesAllAndLosesNothing() throws Exception {
    AtomicInteger lent = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    EngineListener watch = new EngineListener() {
      @Override
      public void connected(Connection connection) {
        most.accumulateAndGet(lent.incrementAndGet(), Math::max);
      }

      @Override
      public void released(Connection connection) {
        lent.decrementAndGet();
      }
    };
    try (Engine engine = Engine.builder(url).poolSize(POOL).listener(watch).build()) {
      Tables.METADATA.createAll(engine);
      engine.begin(connection -> {
        for (int i = 0; i < THREADS; i++) {
          connection.execute(insert(USERS).values(USER_ID, i).values(AGE, 0));
        }
      });
      inThreads(thread -> {
        Random random = new Random(thread);
        for (int i = 0; i < TRANSACTIONS; i++) {
          boolean lost = random.nextInt(4) == 0;
          try (Connection connection = engine.connect()) {
            connection.execute(
                update(USERS).set(AGE, AGE.plus(lost ? 1_000 : 1)).where(USER_ID.eq(thread)));
            assertThat(connection.execute(select(count()).from(USERS)).one()).isEqualTo(THREADS);
            if (!lost) {
              connection.commit();
            }
          }
          if (lost) {
            engine.begin(connection ->
                connection.execute(update(USERS).set(AGE, AGE.plus(1)).where(USER_ID.eq(thread))));
          }
        }
      });

      assertThat(engine.<List<Integer>>beginAndReturn(
              connection -> connection.execute(select(AGE)).all()))
          .hasSize(THREADS)
          .containsOnly(TRANSACTIONS);
      assertThat(most.get()).isLessThanOrEqualTo(POOL);
      assertThat(lent).hasValue(0);
      assertThat(engine.poolStatus().orElseThrow().active()).isZero();
    }
  }

  /** Shapes come and go in the cache, which is smaller than their number, and each keeps its text and its parameters. */
  @Test
  void keepsStatementsApart() throws Exception {
    Dialect dialect = Dialects.forUrl(url);
    List<String> expected = new ArrayList<>();
    for (int shape = 0; shape < 700; shape++) {
      expected.add(dialect.compile(query(shape, 0)).sql());
    }
    StatementCache cache = new StatementCache(compiled -> {});
    inThreads(thread -> {
      Random random = new Random(thread);
      for (int i = 0; i < 1_000; i++) {
        int shape = random.nextInt(expected.size());
        Compilation compilation = cache.compile(query(shape, i), dialect);
        var bound = compilation.bind(java.util.Map.of());
        assertThat(bound.sql()).isEqualTo(expected.get(shape));
        assertThat(bound.values().get(0).value()).isEqualTo(i);
        assertThat(bound.values()).hasSize(shape / 10 + 1);
      }
    });
  }

  private static Select<String> query(int shape, int value) {
    Expression<Boolean> condition = AGE.eq(value);
    for (int i = 0; i < shape / 10; i++) {
      condition = condition.or(USER_ID.eq(i));
    }
    Select<String> query = select(NAME).where(condition);
    return switch (shape % 10) {
      case 0 -> query;
      case 1 -> query.distinct();
      case 2 -> query.orderBy(NAME);
      case 3 -> query.orderBy(NAME.desc());
      case 4 -> query.orderBy(AGE);
      case 5 -> query.orderBy(AGE.desc());
      case 6 -> query.distinct().orderBy(NAME);
      case 7 -> query.orderBy(NAME, AGE);
      case 8 -> query.orderBy(AGE, NAME);
      default -> query.orderBy(USER_ID);
    };
  }

  @Test
  void closesUnderLoad() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Engine engine =
          Engine.builder(url).poolSize(POOL).poolWait(Duration.ofMillis(500)).build();
      Tables.METADATA.createAll(engine);
      ExecutorService executor = Executors.newFixedThreadPool(THREADS);
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        all.add(executor.submit(() -> {
          try {
            while (true) {
              engine.begin(
                  connection -> connection.execute(select(count()).from(USERS)).one());
            }
          } catch (EngineException | StatementException closed) {
            return;
          }
        }));
      }
      Thread.sleep(50);
      engine.close();
      for (Future<?> one : all) {
        one.get();
      }
      executor.shutdownNow();
      assertThat(engine.isConnected()).isFalse();
    }
  }

  private interface Work {
    void run(int thread) throws Exception;
  }

  private static void inThreads(Work work) throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int thread = i;
        all.add(executor.submit(() -> {
          work.run(thread);
          return null;
        }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } finally {
      executor.shutdownNow();
    }
  }
}
