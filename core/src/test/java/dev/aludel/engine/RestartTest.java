package dev.aludel.engine;

import static dev.aludel.fixture.Tables.NAME;
import static dev.aludel.fixture.Tables.USERS;
import static dev.aludel.sql.Sql.count;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.error.AludelException;
import dev.aludel.error.CommitOutcomeUnknownException;
import dev.aludel.fixture.Tables;
import dev.aludel.fixture.fault.TcpProxy;
import dev.aludel.fixture.server.DatabaseServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Threads that work on while their server dies and comes back: as they see it, by resets and then refusals. */
@ParameterizedClass
@EnumSource(names = {"POSTGRESQL", "MARIADB"})
@Timeout(600)
class RestartTest {

  private static final boolean DEEP = Boolean.getBoolean("aludel.deep");
  private static final int THREADS = 8;
  private static final int ROUNDS = DEEP ? 5 : 1;
  private static final List<Duration> DOWN = DEEP
      ? List.of(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(15))
      : List.of(Duration.ofSeconds(1));

  private final DatabaseServer server;
  private final String url;
  private final TcpProxy proxy;
  private final Engine engine;
  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicLong committed = new AtomicLong();
  private final AtomicLong unknown = new AtomicLong();
  private final AtomicLongArray lastSuccess = new AtomicLongArray(THREADS);

  RestartTest(DatabaseServer server) {
    this.server = server;
    url = server.newDatabase();
    proxy = TcpProxy.before(url);
    engine = Engine.builder(proxy.url(url))
        .networkTimeout(Duration.ofSeconds(5))
        .poolWait(Duration.ofSeconds(30))
        .build();
    Tables.METADATA.createAll(engine);
  }

  @AfterEach
  void close() {
    engine.close();
    proxy.close();
    server.drop(url);
  }

  @Test
  void servesEachThreadWithinASecondOfTheServerBeingBack() throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> threads = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int number = i;
        threads.add(executor.submit(() -> work(number)));
      }
      awaitSuccess(System.nanoTime());
      for (int round = 0; round < ROUNDS; round++) {
        for (Duration down : DOWN) {
          proxy.refuse();
          proxy.reset();
          Thread.sleep(down.toMillis());
          long back = System.nanoTime();
          proxy.resume();
          Duration waited = awaitSuccess(back);
          System.out.printf(
              "[tests] %s was away for %s: all threads work after %s%n", server, down, waited);
          assertThat(waited).isLessThan(Duration.ofSeconds(1));
        }
      }
      over.set(true);
      for (Future<?> thread : threads) {
        thread.get();
      }
    } finally {
      over.set(true);
      executor.shutdown();
    }
    long stored = engine.beginAndReturn(
        connection -> connection.execute(select(count()).from(USERS)).one());
    assertThat(stored).isBetween(committed.get(), committed.get() + unknown.get());
  }

  /** Until each thread has committed something that it has begun since then; answers how long the last one took. */
  private Duration awaitSuccess(long since) throws InterruptedException {
    long last = since;
    for (int i = 0; i < THREADS; i++) {
      while (lastSuccess.get(i) - since <= 0) {
        assertThat(System.nanoTime() - since).as("thread %d", i).isLessThan(30_000_000_000L);
        Thread.sleep(5);
      }
      last = Math.max(last, lastSuccess.get(i));
    }
    return Duration.ofNanos(last - since);
  }

  private void work(int number) {
    while (!over.get()) {
      try {
        engine.begin(
            connection -> connection.execute(insert(USERS).values(NAME, "thread " + number)));
        committed.incrementAndGet();
        lastSuccess.set(number, System.nanoTime());
      } catch (CommitOutcomeUnknownException e) {
        unknown.incrementAndGet();
      } catch (AludelException e) {
        // Not committed; the thread tries again.
      }
    }
  }
}
