package dev.aludel.orm;

import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.error.LockTimeoutException;
import dev.aludel.error.SerializationException;
import dev.aludel.error.StaleDataException;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.orm.model.Account;
import dev.aludel.orm.model.User;
import dev.aludel.schema.Column;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing that a session has written is lost to another one, and each object gets its own key. */
@ParameterizedClass
@EnumSource
class LostUpdateTest {

  private static final boolean DEEP = Boolean.getBoolean("aludel.deep");
  private static final int INCREMENTS = DEEP ? 500 : 30;
  private static final int PAIRS = DEEP ? 5_000 : 40;
  private static final int BATCHES = DEEP ? 2_000 : 10;

  private final DatabaseServer server;
  private final OrmDatabase database;

  LostUpdateTest(DatabaseServer server) {
    this.server = server;
    database =
        new OrmDatabase(server, Account.class, User.class, dev.aludel.orm.model.Address.class);
  }

  @AfterEach
  void close() {
    database.close();
  }

  /** Each thread reads, adds one and writes; who was too late does it again. */
  @Test
  void losesNoIncrementOfAVersionedRow() throws Exception {
    List<Integer> keys = new ArrayList<>();
    try (Session session = database.open()) {
      for (int i = 0; i < 4; i++) {
        Account account = new Account("a" + i, 0);
        session.add(account);
        session.flush();
        keys.add(Objects.requireNonNull(account.getId()));
      }
      session.commit();
    }
    int threads = server == DatabaseServer.SQLITE ? 4 : DEEP ? 16 : 8;
    AtomicInteger conflicts = new AtomicInteger();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> work = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        int seed = thread;
        work.add(pool.submit(() -> increment(keys, new Random(seed), conflicts)));
      }
      for (Future<?> one : work) {
        one.get(60, TimeUnit.SECONDS);
      }
    } finally {
      pool.shutdownNow();
    }

    Column<Long> balance = attr(Account::getBalance);
    try (Session session = database.open()) {
      long sum = session.scalars(select(balance)).all().stream()
          .mapToLong(Long::longValue)
          .sum();
      assertThat(sum).isEqualTo((long) threads * INCREMENTS);
      assertThat(session.scalars(select(Account.class)).all())
          .allSatisfy(account ->
              assertThat(account.getVersion() - 1).isEqualTo((int) account.getBalance()));
    }
    System.out.println("[tests] " + conflicts + " conflicts of versions on " + server);
  }

  private void increment(List<Integer> keys, Random random, AtomicInteger conflicts) {
    for (int done = 0; done < INCREMENTS; ) {
      try (Session session = database.open()) {
        Account account = session.getOne(Account.class, keys.get(random.nextInt(keys.size())));
        account.setBalance(account.getBalance() + 1);
        session.commit();
        done++;
      } catch (StaleDataException | SerializationException | LockTimeoutException tooLate) {
        conflicts.incrementAndGet();
      }
    }
  }

  /** Without a version: an UPDATE names only what changed. */
  @Test
  void keepsWhatTwoSessionsHaveChangedInDifferentColumnsOfARow() {
    User stored = new User("0", "0");
    database.sessions().withExpireOnCommit(false).begin(session -> session.add(stored));
    Integer key = Objects.requireNonNull(stored.getId());
    SessionFactory keeping = database.sessions().withExpireOnCommit(false);
    for (int i = 1; i <= PAIRS; i++) {
      String text = "t" + i;
      try (Session one = keeping.open();
          Session other = keeping.open()) {
        User ours = one.getOne(User.class, key);
        one.commit();
        User theirs = other.getOne(User.class, key);
        other.commit();
        ours.setName(text);
        theirs.setFullname(text);
        one.commit();
        other.commit();
      }
      try (Session session = database.open()) {
        User now = session.getOne(User.class, key);
        assertThat(List.of(now.getName(), String.valueOf(now.getFullname())))
            .containsExactly(text, text);
      }
    }
  }

  @Test
  void givesEachObjectTheKeyOfItsRow() {
    Random random = new Random(42);
    Map<String, Integer> keys = new HashMap<>();
    for (int batch = 0; batch < BATCHES; batch++) {
      List<User> users = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        users.add(new User(batch + "-" + i, random.nextBoolean() ? null : "x"));
      }
      Collections.shuffle(users, random);
      database.sessions().withExpireOnCommit(false).begin(session -> session.addAll(users));
      users.forEach(user -> keys.put(user.getName(), Objects.requireNonNull(user.getId())));
    }

    Map<String, Integer> rows = new HashMap<>();
    try (Session session = database.open()) {
      session
          .execute(select(attr(User::getName), attr(User::getId)))
          .all()
          .forEach(row -> rows.put(row.get(0, String.class), row.get(1, Integer.class)));
    }
    assertThat(rows).hasSize(100 * BATCHES).isEqualTo(keys);
  }
}
