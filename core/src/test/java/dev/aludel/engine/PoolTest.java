package dev.aludel.engine;

import static dev.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.aludel.error.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** Borrowers that wait, and borrowers that never give back. */
class PoolTest {

  private static final boolean DEEP = Boolean.getBoolean("aludel.deep");

  private static Engine engine(int size) {
    return Engine.builder(People.url()).poolSize(size).build();
  }

  @Test
  void isWholeAgainWhenAbandonedConnectionsAreCollected() throws InterruptedException {
    int rounds = DEEP ? 400 : 3;
    try (Engine engine = engine(5)) {
      for (int i = 0; i < rounds; i++) {
        abandon(engine, 5);
        collect(engine);
      }
      try (Connection connection = engine.connect()) {
        assertThat(connection.isClosed()).isFalse();
      }
    }
  }

  @Test
  void saysWhereAnAbandonedConnectionWasBorrowed() {
    JdbcDataSource data = new JdbcDataSource();
    data.setURL(People.url());
    List<String> heard = new ArrayList<>();

    new Abandonment(new GivenSource(data).borrow(), heard::add).run();

    assertThat(heard).singleElement(STRING).matches("""
            A connection was never closed, and is given up now that nobody holds it: lent for \\d+\\.\\d{3} s, at \
            .*PoolTest.saysWhereAnAbandonedConnectionWasBorrowed\\(PoolTest.java:\\d+\\)\\.
            Close each Connection, best by try-with-resources\\. \\[abandoned\\]""");
  }

  private static void abandon(Engine engine, int count) {
    for (int i = 0; i < count; i++) {
      engine.connect().execute(text("SELECT 1"));
    }
  }

  private static void collect(Engine engine) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (engine.poolStatus().orElseThrow().active() > 0) {
      assertThat(System.nanoTime()).as("time").isLessThan(end);
      System.gc();
      Thread.sleep(10);
    }
  }

  /** Rows that are still read hold their connection, though nobody else does. */
  @Test
  void keepsTheConnectionOfAResultThatIsRead() throws InterruptedException {
    try (Engine engine = engine(1)) {
      Result<?> rows = engine.connect().execute(text("SELECT x FROM system_range(1, 1000)"));
      for (int i = 0; i < 5; i++) {
        System.gc();
        Thread.sleep(10);
      }
      assertThat(rows.all()).hasSize(1000);
      assertThat(engine.poolStatus().orElseThrow().active()).isEqualTo(1);
    }
  }

  @Test
  void isWholeAfterInterruptsOfThoseWhoWait() throws InterruptedException {
    Thread.currentThread().setName("waits");
    try (Engine engine = engine(2);
        Connection one = engine.connect();
        Connection two = engine.connect()) {
      for (int i = 0; i < (DEEP ? 1_000 : 100); i++) {
        Thread waiting = Thread.currentThread();
        Thread interrupter = new Thread(() -> {
          while (engine.poolStatus().orElseThrow().waiting() == 0) {
            Thread.onSpinWait();
          }
          waiting.interrupt();
        });
        interrupter.start();
        assertThatThrownBy(engine::connect)
            .isInstanceOf(ConnectException.class)
            .hasMessageContaining("[interrupted]");
        assertThat(Thread.interrupted()).isTrue();
        interrupter.join();
      }
      assertThat(one.isClosed() || two.isClosed()).isFalse();
      assertThat(engine.poolStatus().orElseThrow().active()).isEqualTo(2);
    }
  }

  /** 200 threads share 5 connections: the longest wait is at most three times the median one. */
  @Test
  void servesItsBorrowersInTurn() throws Exception {
    int threads = 200;
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try (Engine engine = engine(5)) {
      CountDownLatch start = new CountDownLatch(1);
      List<Future<Long>> all = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        all.add(executor.submit(() -> {
          start.await();
          long since = System.nanoTime();
          try (Connection connection = engine.connect()) {
            long waited = System.nanoTime() - since;
            connection.execute(text("SELECT 1")).close();
            Thread.sleep(10);
            return waited;
          }
        }));
      }
      start.countDown();
      List<Long> waits = new ArrayList<>();
      for (Future<Long> one : all) {
        waits.add(one.get());
      }
      waits.sort(Long::compare);
      assertThat(waits.get(threads - 1)).isLessThanOrEqualTo(3 * waits.get(threads / 2));
    } finally {
      executor.shutdownNow();
    }
  }
}
