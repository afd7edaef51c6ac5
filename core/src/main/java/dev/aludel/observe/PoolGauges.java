package dev.aludel.observe;

import dev.aludel.engine.Engine;
import dev.aludel.engine.PoolStatus;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToIntFunction;

/**
 * The connections of an engine's pool as gauges: {@code db.client.connection.count} (by {@code
 * db.client.connection.state}: {@code used} or {@code idle}), {@code db.client.connection.max} and {@code
 * db.client.connection.pending_requests}. Not a number where the pool is not the engine's. Needs {@code
 * io.micrometer:micrometer-core}. A registry keeps no engine from being collected.
 *
 * <pre>{@code
 * new PoolGauges(engine, "orders").bindTo(registry);
 * }</pre>
 */
public final class PoolGauges implements MeterBinder {

  private static final String CONNECTION = "db.client.connection.";

  private final Engine engine;
  private final String poolName;

  /** The name tells one pool from another of the same program. */
  public PoolGauges(Engine engine, String poolName) {
    this.engine = engine;
    this.poolName = poolName;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    gauge("count", PoolStatus::active).tag(CONNECTION + "state", "used").register(registry);
    gauge("count", PoolStatus::idle).tag(CONNECTION + "state", "idle").register(registry);
    gauge("max", PoolStatus::size).register(registry);
    gauge("pending_requests", PoolStatus::waiting).register(registry);
  }

  private Gauge.Builder<Engine> gauge(String name, ToIntFunction<PoolStatus> value) {
    return Gauge.builder(CONNECTION + name, engine, one -> now(one, value))
        .tag(CONNECTION + "pool.name", poolName);
  }

  private static double now(Engine engine, ToIntFunction<PoolStatus> value) {
    return engine.poolStatus().map(status -> (double) value.applyAsInt(status)).orElse(Double.NaN);
  }
}
