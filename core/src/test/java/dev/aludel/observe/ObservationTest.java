package dev.aludel.observe;

import static dev.aludel.fixture.Tables.NAME;
import static dev.aludel.fixture.Tables.USERS;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.aludel.engine.Connection;
import dev.aludel.engine.Engine;
import dev.aludel.engine.EngineListener;
import dev.aludel.error.SqlSyntaxException;
import dev.aludel.error.ValueException;
import dev.aludel.fixture.Tables;
import io.micrometer.common.KeyValue;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ObservationTest {

  private final List<Observation.Context> stopped = new ArrayList<>();
  private final List<Observation.Context> started = new ArrayList<>();
  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final ObservationRegistry registry = ObservationRegistry.create();
  private final Engine engine =
      Engine.builder("jdbc:h2:mem:observed").origin(true).poolSize(3).build();

  @BeforeEach
  void observe() {
    Tables.METADATA.createAll(engine);
    registry
        .observationConfig()
        .observationHandler(new Recorder())
        .observationHandler(new DefaultMeterObservationHandler(meters));
    StatementObservations.observe(engine, registry);
    new PoolGauges(engine, "orders").bindTo(meters); // with micrometer-core
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void isMadeOfEachStatement() {
    engine.begin(connection -> {
      connection.execute(select(NAME).where(NAME.eq("canary"))).all();
      connection.executeBatch(
          insert(USERS).columns(NAME),
          List.<Object[]>of(new Object[] {"canary1"}, new Object[] {"canary2"}));
    });

    assertThat(stopped).hasSize(2).isEqualTo(started);
    Observation.Context query = stopped.get(0);
    assertThat(query.getName()).isEqualTo("db.client.operation.duration");
    assertThat(query.getContextualName()).isEqualTo("SELECT");
    assertThat(value(query, "db.system.name")).isEqualTo("h2database");
    assertThat(value(query, "db.operation.name")).isEqualTo("SELECT");
    assertThat(value(query, "db.query.text"))
        .isEqualTo("SELECT users.name FROM users WHERE users.name = ?");
    assertThat(value(query, "error.type")).isEqualTo("none");
    assertThat(value(query, "code.function.name"))
        .startsWith("dev.aludel.observe.ObservationTest.");
    assertThat(value(query, "db.operation.batch.size")).isNull();
    assertThat(value(stopped.get(1), "db.operation.batch.size")).isEqualTo("2");
    assertThat(stopped.toString()).doesNotContain("canary");
    assertThat(meters
            .get("db.client.operation.duration")
            .tag("db.operation.name", "INSERT")
            .timer()
            .count())
        .isEqualTo(1);
  }

  @Test
  void tellsOfFailures() {
    Throwable failure = catchThrowable(
        () -> engine.begin(connection -> connection.execute(text("selekt nothing"))));

    assertThat(failure).isInstanceOf(SqlSyntaxException.class);
    assertThat(stopped).hasSize(1);
    assertThat(stopped.get(0).getError()).isSameAs(failure);
    assertThat(value(stopped.get(0), "error.type")).isEqualTo(SqlSyntaxException.class.getName());
    assertThat(value(stopped.get(0), "db.response.status_code")).startsWith("42");
    assertThat(value(stopped.get(0), "db.operation.name")).isEqualTo("OTHER");
  }

  @Test
  void endsForWhatWasNotSent() {
    Throwable failure = catchThrowable(() -> engine.begin(
        connection -> connection.execute(insert(USERS).values(NAME, "x".repeat(500)))));

    assertThat(failure).isInstanceOf(ValueException.class);
    assertThat(stopped).hasSize(1);
    assertThat(value(stopped.get(0), "error.type")).isEqualTo(ValueException.class.getName());
  }

  @Test
  void endsForWhatAnotherListenerRefuses() {
    EngineListener refusing = new EngineListener() {
      @Override
      public void beforeExecute(dev.aludel.engine.Execution execution) {
        throw new IllegalStateException("no");
      }
    };
    engine.listen(refusing);

    assertThat(catchThrowable(() ->
            engine.begin(connection -> connection.execute(text("SELECT 1")).all())))
        .hasMessage("no");
    assertThat(stopped).hasSize(1);
  }

  @Test
  void endsByUnlisten() {
    ObservationRegistry other = ObservationRegistry.create();
    other.observationConfig().observationHandler(new Recorder());
    engine.unlisten(StatementObservations.observe(engine, other));

    engine.begin(connection -> connection.execute(text("SELECT 1")).all());

    assertThat(stopped).hasSize(1);
  }

  @Test
  void showsThePoolInGauges() {
    try (Connection connection = engine.connect()) {
      assertThat(connection.isClosed()).isFalse();
      assertThat(count("used")).isEqualTo(1);
      assertThat(gauge("db.client.connection.max")).isEqualTo(3);
      assertThat(gauge("db.client.connection.pending_requests")).isZero();
    }
    assertThat(count("used")).isZero();
    assertThat(count("idle")).isEqualTo(1);
  }

  private double count(String state) {
    return meters
        .get("db.client.connection.count")
        .tag("db.client.connection.pool.name", "orders")
        .tag("db.client.connection.state", state)
        .gauge()
        .value();
  }

  private double gauge(String name) {
    return meters.get(name).gauge().value();
  }

  private static @Nullable String value(Observation.Context context, String key) {
    return context.getAllKeyValues().stream()
        .filter(one -> one.getKey().equals(key))
        .map(KeyValue::getValue)
        .findFirst()
        .orElse(null);
  }

  private final class Recorder implements ObservationHandler<Observation.Context> {

    @Override
    public void onStart(Observation.Context context) {
      started.add(context);
    }

    @Override
    public void onStop(Observation.Context context) {
      stopped.add(context);
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
      return true;
    }
  }
}
