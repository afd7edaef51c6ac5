package dev.aludel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.fixture.server.OwnServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server that is killed and comes back, in the midst of work. */
class RestartTest {

  private static final boolean DEEP = Boolean.getBoolean("aludel.deep");
  private static final int THREADS = 8;
  private static final int ROUNDS = DEEP ? 5 : 1;
  private static final List<Duration> DOWN = DEEP
      ? List.of(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(15))
      : List.of(Duration.ofSeconds(1));

  @Timeout(900)
  @ParameterizedTest
  @EnumSource(names = {"POSTGRESQL", "MARIADB"})
  void goesOnWithinASecond(DatabaseServer kind) throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(THREADS);
    try (OwnServer server = OwnServer.of(kind)) {
      server.create();
      try (Engine engine = Engine.builder(server.url()).poolSize(THREADS).build()) {
        Teller.createAccounts(engine, THREADS);
        for (int round = 0; round < ROUNDS; round++) {
          for (Duration down : DOWN) {
            work(engine, executor, tellers -> restart(kind, server, down, tellers));
          }
        }
      }
    } finally {
      executor.shutdown();
    }
  }

  private static void work(Engine engine, ExecutorService executor, Disturbance disturbance)
      throws Exception {
    List<Teller> tellers = new ArrayList<>();
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      Teller teller = new Teller(engine, i);
      tellers.add(teller);
      all.add(executor.submit(teller));
    }
    try {
      disturbance.befall(tellers);
    } finally {
      tellers.forEach(Teller::stop);
      for (Future<?> one : all) {
        one.get(); // what a teller has found wrong comes before what was waited for in vain
      }
    }
  }

  private static void restart(
      DatabaseServer kind, OwnServer server, Duration down, List<Teller> tellers) throws Exception {
    Thread.sleep(300);
    server.kill();
    Thread.sleep(down.toMillis());
    server.start();
    long accepted = server.awaitAnswer();
    List<Long> waits = new ArrayList<>();
    for (Teller teller : tellers) {
      waits.add(TimeUnit.NANOSECONDS.toMillis(teller.awaitSuccessAfter(accepted) - accepted));
    }
    System.out.printf("[tests] %s, down for %s: ms until each goes on %s%n", kind, down, waits);
    assertThat(waits).as("down for %s", down).allMatch(wait -> wait < 1_000);
  }

  private interface Disturbance {
    void befall(List<Teller> tellers) throws Exception;
  }
}
