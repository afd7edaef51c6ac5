package dev.aludel.orm.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.aludel.dialect.Dialects;
import dev.aludel.engine.Engine;
import dev.aludel.fixture.fault.FaultyDataSource;
import dev.aludel.fixture.leak.Unwatched;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.instrument.LifecycleState;
import dev.aludel.orm.Session;
import dev.aludel.orm.SessionFactory;
import dev.aludel.orm.SessionListener;
import dev.aludel.orm.fault.shop.Shop;
import dev.aludel.orm.fault.shop.UserCode;
import dev.aludel.orm.flush.FlushPlan;
import dev.aludel.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Runs each work once to count its calls of the program's own code, and then once for each of them, which throws. The
 * caller gets what was thrown; after the rollback all is as it was before, and the same work then succeeds. The ordinary
 * suite has each call throw one kind of failure, and takes a part of the calls; the deep one has them throw all.
 */
@Unwatched("It counts what is open itself, and the watching would take longer than the work.")
@ParameterizedClass
@EnumSource
class UserCodeFaultTest {

  private static final boolean DEEP = Boolean.getBoolean("aludel.deep");

  private final DatabaseServer server;
  private final int stride;
  private final String url;
  private final Engine plain;
  private final HikariDataSource pool;
  private final FaultyDataSource data;
  private final SessionFactory sessions;
  private int points;

  UserCodeFaultTest(DatabaseServer server) {
    this.server = server;
    stride = DEEP ? 1 : server == DatabaseServer.H2 ? 2 : server == DatabaseServer.SQLITE ? 4 : 40;
    url = server.newDatabase();
    plain = Engine.create(url);
    Shop.registry().metadata().createAll(plain);
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(2);
    config.setConnectionTimeout(2_000);
    Dialects.forUrl(url).connectionProperties().forEach(config::addDataSourceProperty);
    pool = new HikariDataSource(config);
    data = new FaultyDataSource(pool);
    sessions = SessionFactory.of(Engine.of(data)).withListener(new Told());
  }

  @AfterEach
  void close() {
    UserCode.stop();
    pool.close();
    plain.close();
    server.drop(url);
  }

  private static final class Told implements SessionListener {
    @Override
    public void beforeFlush(Session session) {
      UserCode.SESSION_LISTENER.called();
    }

    @Override
    public void flushed(Session session, FlushPlan plan) {
      UserCode.SESSION_LISTENER.called();
    }

    @Override
    public void beforeCommit(Session session) {
      UserCode.SESSION_LISTENER.called();
    }

    @Override
    public void committed(Session session) {
      UserCode.COMMITTED.called();
    }

    @Override
    public void rolledBack(Session session) {
      UserCode.SESSION_LISTENER.called();
    }

    @Override
    public void rolledBackToSavepoint(Session session) {
      UserCode.SESSION_LISTENER.called();
    }

    @Override
    public void stateChanged(
        Session session, Object instance, LifecycleState before, LifecycleState now) {
      UserCode.STATE_CHANGED.called();
    }

    @Override
    public Statement beforeExecute(Session session, Statement statement) {
      UserCode.SESSION_LISTENER.called();
      return statement;
    }
  }

  @Test
  void leavesAllAsItWasWhateverTheProgramThrows() {
    assertAll(Arrays.stream(UserWork.values()).map(work -> () -> failEverywhere(work)));

    assertThat(points).isGreaterThan(10);
  }

  private void failEverywhere(UserWork work) {
    refill();
    Map<String, List<String>> before = Shop.dump(plain);
    int calls;
    try (Session session = sessions.open()) {
      load(session, work);
      UserCode.count();
      work.run(session, new ArrayList<>());
      calls = UserCode.stop();
    }
    Map<String, List<String>> after = Shop.dump(plain);
    assertThat(calls).isPositive();
    List<Runnable> attempts = new ArrayList<>();
    for (int call = 1 + work.ordinal() % stride; call <= calls; call += stride) {
      for (UserFault fault : UserFault.values()) {
        if (DEEP || fault.ordinal() == call % UserFault.values().length) {
          int point = call;
          attempts.add(() -> attempt(work, point, fault, before, after));
        }
      }
    }
    attempts.forEach(Runnable::run); // to the first that fails, which may have left locks behind
  }

  private void refill() {
    Shop.clear(plain);
    try (Session session = SessionFactory.of(plain).open()) {
      Shop.fill(session);
      session.commit();
    }
  }

  private void attempt(
      UserWork work,
      int call,
      UserFault fault,
      Map<String, List<String>> before,
      Map<String, List<String>> after) {
    refill();
    Throwable planned = fault.make();
    try (Session session = sessions.open()) {
      List<Object> loaded = load(session, work);
      List<NewInstance> made = new ArrayList<>();
      UserCode.failAt(call, planned);
      Throwable got = thrown(() -> work.run(session, made));
      UserCode.stop();
      if (got == null
          && UserCode.failed()
              == null) { // fewer calls this time: of hashes, whose order is by chance
        assertThat(Shop.dump(plain)).isEqualTo(after);
        return;
      }
      points++;
      assertThat(UserFault.isTold(planned, got))
          .as("%s threw %s, and it came as %s", UserCode.failed(), planned, got)
          .isTrue();
      if (isCommitted(session)) {
        assertThat(Shop.dump(plain)).isEqualTo(after);
      } else {
        session.rollback();
        assertThat(session.newInstances()).isEmpty();
        assertThat(session.dirty()).isEmpty();
        assertThat(session.deleted()).isEmpty();
        assertThat(session.inTransaction()).isFalse();
        made.forEach(NewInstance::requireAsBefore);
        assertThat(Shop.dump(plain)).isEqualTo(before);
        requireAsInTheDatabase(session, loaded);
        work.run(session, new ArrayList<>());
      }
      assertThat(Shop.dump(plain)).isEqualTo(after);
      requireAsInTheDatabase(session, Comparison.load(session, Shop.CLASSES));
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(
          "%s, call %d, which is of %s, %s: %s".formatted(work, call, UserCode.failed(), fault, e),
          e);
    } finally {
      UserCode.stop();
    }
    assertThat(data.openConnections()).isZero();
    assertThat(data.openStatements()).isZero();
    assertThat(data.openResultSets()).isZero();
    assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
  }

  /** What is told of after the commit cannot undo it. */
  private static boolean isCommitted(Session session) {
    return UserCode.failed() == UserCode.COMMITTED
        || UserCode.failed() == UserCode.STATE_CHANGED && !session.inTransaction();
  }

  private static @Nullable Throwable thrown(Runnable work) {
    try {
      work.run();
      return null;
    } catch (Throwable any) {
      return any;
    }
  }

  private static List<Object> load(Session session, UserWork work) {
    return work.isFresh() ? List.of() : Comparison.load(session, Shop.CLASSES);
  }

  private void requireAsInTheDatabase(Session session, List<Object> loaded) {
    try (Session fresh = SessionFactory.of(plain).open()) {
      Comparison.requireAsInTheDatabase(session, loaded, fresh);
    }
  }
}
