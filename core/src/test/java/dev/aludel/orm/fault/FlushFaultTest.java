package dev.aludel.orm.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.aludel.dialect.Dialects;
import dev.aludel.engine.Engine;
import dev.aludel.error.AludelException;
import dev.aludel.error.PendingRollbackException;
import dev.aludel.fixture.fault.FaultyDataSource;
import dev.aludel.fixture.fault.JdbcCall;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.orm.Session;
import dev.aludel.orm.SessionFactory;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Runs each scenario once to count its JDBC calls, and then once for each of them, which fails: the connection is sound
 * after that, or lost. After the rollback all is as it was before, and the same work then succeeds. The ordinary suite takes
 * some of the calls, the deep one all.
 */
@ParameterizedClass
@EnumSource
class FlushFaultTest {

  private static final boolean DEEP = Boolean.getBoolean("aludel.deep");

  private final DatabaseServer server;
  private final int stride;
  private final String url;
  private final Engine plain;
  private final HikariDataSource pool;
  private final FaultyDataSource data;
  private final SessionFactory sessions;

  FlushFaultTest(DatabaseServer server) {
    this.server = server;
    stride = DEEP ? 1 : server == DatabaseServer.H2 ? 5 : 25;
    url = server.newDatabase();
    plain = Engine.create(url);
    World.registry().metadata().createAll(plain);
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(2);
    Dialects.forUrl(url).connectionProperties().forEach(config::addDataSourceProperty);
    pool = new HikariDataSource(config);
    data = new FaultyDataSource(pool);
    sessions = SessionFactory.of(Engine.of(data));
  }

  @AfterEach
  void close() {
    pool.close();
    plain.close();
    server.drop(url);
  }

  @Test
  void leavesAllAsItWasWhereverAFlushFails() {
    assertAll(Arrays.stream(Scenario.values()).map(scenario -> () -> failEverywhere(scenario)));
  }

  private void failEverywhere(Scenario scenario) {
    Map<String, List<String>> before = freshRows();
    data.resetCalls();
    try (Session session = sessions.open()) {
      load(session);
      int others = data.calls(JdbcCall.STEPS);
      scenario.change(session);
      session.flush();
      int calls = data.calls(JdbcCall.STEPS) - others;
      session.commit();
      Map<String, List<String>> after = World.dump(plain);
      assertThat(calls).isPositive();

      for (int call = 1 + scenario.ordinal() % stride; call <= calls; call += stride) {
        if (DEEP || call % 2 == 0) {
          attempt(scenario, call, false, before, after);
        }
        if (DEEP || call % 2 == 1) {
          attempt(scenario, call, true, before, after);
        }
      }
    }
  }

  private Map<String, List<String>> freshRows() {
    refill();
    return World.dump(plain);
  }

  private void refill() {
    World.clear(plain);
    try (Session session = SessionFactory.of(plain).open()) {
      World.fill(session);
      session.commit();
    }
  }

  private void attempt(
      Scenario scenario,
      int call,
      boolean lost,
      Map<String, List<String>> before,
      Map<String, List<String>> after) {
    refill();
    try (Session session = sessions.open()) {
      List<Object> loaded = load(session);
      SQLException error = lost
          ? new SQLException("planned loss", "08006")
          : new SQLException("planned fault", "XX000");
      if (lost) {
        data.at(call, JdbcCall.STEPS).loseBefore(error);
      } else {
        data.at(call, JdbcCall.STEPS).failBefore(error);
      }
      List<NewInstance> made = new ArrayList<>();
      boolean failed = fails(() -> {
        made.addAll(scenario.change(session));
        session.flush();
      });
      data.heal();
      if (failed) {
        rollBack(session);
        made.forEach(NewInstance::requireAsBefore);
        assertThat(World.dump(plain)).isEqualTo(before);
        requireAsInTheDatabase(session, loaded);
        scenario.change(session);
      }
      session.commit();
      assertThat(World.dump(plain)).isEqualTo(after);
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(
          "%s with call %d %s: %s".formatted(scenario, call, lost ? "lost" : "failed", e), e);
    }
    assertThat(data.openConnections()).isLessThanOrEqualTo(1); // that of the counting run
    assertThat(data.openStatements()).isZero();
  }

  private static boolean fails(Runnable work) {
    try {
      work.run();
      return false;
    } catch (AludelException expected) {
      return true;
    }
  }

  private static void rollBack(Session session) {
    try {
      session.flush(); // refused, or nothing to do if the failure was in a query
    } catch (PendingRollbackException expected) {
      // which is what the manual says
    } catch (AludelException alsoLost) {
      // the connection was lost in a query
    }
    try {
      session.rollback();
    } catch (AludelException lost) {
      assertThat(session.inTransaction()).isFalse();
    }
    assertThat(session.newInstances()).isEmpty();
    assertThat(session.dirty()).isEmpty();
    assertThat(session.deleted()).isEmpty();
    assertThat(session.inTransaction()).isFalse();
  }

  private static List<Object> load(Session session) {
    return Comparison.load(session, World.CLASSES);
  }

  private void requireAsInTheDatabase(Session session, List<Object> loaded) {
    try (Session fresh = SessionFactory.of(plain).open()) {
      Comparison.requireAsInTheDatabase(session, loaded, fresh);
    }
  }
}
