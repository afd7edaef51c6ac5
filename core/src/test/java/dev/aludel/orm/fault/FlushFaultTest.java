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
import dev.aludel.instrument.Access;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.instrument.LifecycleState;
import dev.aludel.mapping.Mapper;
import dev.aludel.orm.Inspect;
import dev.aludel.orm.Session;
import dev.aludel.orm.SessionFactory;
import dev.aludel.sql.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

  /** All instances, with their relationships. */
  private static List<Object> load(Session session) {
    List<Object> all = new ArrayList<>();
    for (Class<?> type : World.CLASSES) {
      all.addAll(session.scalars(Sql.select(type)).all());
    }
    all.forEach(FlushFaultTest::values);
    return all;
  }

  /** Each instance has the values that another session finds in its row. */
  private void requireAsInTheDatabase(Session session, List<Object> loaded) {
    try (Session fresh = SessionFactory.of(plain).open()) {
      for (Object instance : loaded) {
        InstanceState state = Inspect.state(instance);
        assertThat(state.lifecycle()).isEqualTo(LifecycleState.PERSISTENT);
        Object key = state.requireIdentity().key();
        assertThat((Object) session.get(state.manager().type(), key)).isSameAs(instance);
        assertThat(values(instance))
            .isEqualTo(values(fresh.getOne(state.manager().type(), key)));
      }
    }
  }

  /** The values of columns, and the identities of what relationships hold. */
  private static List<@Nullable Object> values(Object instance) {
    Instrumented holder = (Instrumented) instance;
    Mapper<?> mapper = Mapper.of(holder);
    List<@Nullable Object> values = new ArrayList<>();
    mapper.columnProperties().forEach(property -> {
      Access.read(holder, property.slot());
      values.add(property.value(holder));
    });
    mapper.relationships().forEach(relationship -> {
      Access.read(holder, relationship.slot());
      Object value = holder.$aludel_get(relationship.slot());
      List<String> identities = new ArrayList<>();
      for (Object one : value instanceof Collection<?> several ? several : List.of()) {
        identities.add(String.valueOf(Inspect.state(one).identity()));
      }
      if (value instanceof Instrumented one) {
        identities.add(String.valueOf(Inspect.state(one).identity()));
      }
      identities.sort(null);
      values.add(identities);
    });
    return values;
  }
}
