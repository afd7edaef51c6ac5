package dev.aludel.orm;

import static dev.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.aludel.orm.model.User;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A flush costs what has changed, and not what is loaded: compared by the bytes that it allocates. */
class FlushCostTest {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final OrmDatabase database = new OrmDatabase();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void costsTheSameForAThousandLoadedInstancesAsForTenThousand() {
    try (Session session = database.open()) {
      for (int i = 0; i < 10_000; i++) {
        session.add(new User("u" + i, null));
      }
      session.commit();
    }
    long few = leastFlush(1_000);
    long many = leastFlush(10_000);

    System.out.println(
        "[tests] a flush of 10 changes allocates %d bytes with 1,000 instances, %d with 10,000"
            .formatted(few, many));
    assertThat(many).isLessThan(few * 11 / 10);
  }

  @Test
  void costsNothingWhereNothingHasChanged() {
    try (Session session = database.open()) {
      List<User> users = new ArrayList<>();
      for (int i = 0; i < 1_000; i++) {
        users.add(new User("u" + i, null));
      }
      session.addAll(users);
      session.flush();
      long least = Long.MAX_VALUE;
      for (int round = 0; round < 20; round++) {
        least = Math.min(least, allocated(session::flush));
      }

      assertThat(least).isLessThan(1_000);
      assertThat(users).hasSize(1_000);
    }
  }

  private long leastFlush(int loaded) {
    long least = Long.MAX_VALUE;
    try (Session session = database.open()) {
      List<User> users = session.scalars(select(User.class).limit(loaded)).all();
      assertThat(users).hasSize(loaded);
      for (int round = 0; round < 30; round++) {
        for (int i = 0; i < 10; i++) {
          users.get(i * 7).setFullname("r" + loaded + "-" + round);
        }
        least = Math.min(least, allocated(session::flush));
        database.sql();
      }
      session.rollback();
    }
    return least;
  }

  private static long allocated(Runnable work) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    work.run();
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }
}
