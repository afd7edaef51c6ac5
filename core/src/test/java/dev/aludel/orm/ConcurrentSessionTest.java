package dev.aludel.orm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import dev.aludel.error.ConcurrentSessionException;
import dev.aludel.orm.model.User;
import dev.aludel.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A session that two threads enter refuses the second. */
class ConcurrentSessionTest {

  private static final int OVERLAPS = 2_000;

  private final OrmDatabase database = new OrmDatabase();
  private final ExecutorService threads = Executors.newFixedThreadPool(2);

  @AfterEach
  void close() {
    threads.shutdownNow();
    database.close();
  }

  @Test
  void showsWhereBothThreadsAre() throws Exception {
    try (Session session = database.open()) {
      CountDownLatch inside = new CountDownLatch(1);
      CountDownLatch leave = new CountDownLatch(1);
      Future<?> first = threads.submit(() -> session.noAutoflush(() -> {
        inside.countDown();
        waitFor(leave);
      }));
      inside.await();

      Throwable refused = catchThrowable(() -> session.add(new User("second", null)));
      leave.countDown();

      first.get(10, TimeUnit.SECONDS);
      assertThat(refused)
          .isInstanceOf(ConcurrentSessionException.class)
          .hasMessageContaining("in use by thread \"pool-")
          .hasMessageContaining("[concurrent-session]");
      assertThat(refused.getStackTrace())
          .anyMatch(frame -> frame.getMethodName().contains("showsWhereBothThreadsAre"));
      assertThat(Objects.requireNonNull(refused.getCause()).getStackTrace())
          .anyMatch(frame -> frame.getMethodName().equals("waitFor"));
      session.add(new User("afterwards", null));
      session.commit();
    }
  }

  /** Each overlap is certain: one thread is inside until the other has tried. */
  @Test
  void refusesEachOverlapAndWritesNoWrongRow() throws Exception {
    AtomicInteger refused = new AtomicInteger();
    CyclicBarrier inside = new CyclicBarrier(2);
    CyclicBarrier tried = new CyclicBarrier(2);
    try (Session session = database.open()) {
      User ed = new User("ed", "0");
      session.add(ed);
      session.commit();
      Future<?> holder = threads.submit(() -> {
        for (int i = 0; i < OVERLAPS; i++) {
          session.noAutoflush(() -> {
            meet(inside);
            meet(tried);
          });
        }
      });
      Future<?> intruder = threads.submit(() -> {
        for (int i = 0; i < OVERLAPS; i++) {
          meet(inside);
          try {
            intrude(session, ed, i);
          } catch (ConcurrentSessionException e) {
            refused.incrementAndGet();
          }
          meet(tried);
        }
      });
      holder.get(60, TimeUnit.SECONDS);
      intruder.get(60, TimeUnit.SECONDS);
      session.commit();
    }

    assertThat(refused).hasValue(OVERLAPS);
    try (Session session = database.open()) {
      assertThat(session.scalars(Sql.select(User.class)).all())
          .extracting(User::getName, User::getFullname)
          .containsExactly(tuple("ed", "0"));
    }
  }

  private static void intrude(Session session, User ed, int round) {
    List<Runnable> ways = new ArrayList<>(List.of(
        () -> session.add(new User("intruder", null)),
        session::flush,
        session::commit,
        session::rollback,
        () -> session.scalars(Sql.select(User.class)),
        () -> session.get(User.class, 1),
        ed::getName, // expired: must be loaded
        session::close));
    ways.get(round % ways.size()).run();
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
