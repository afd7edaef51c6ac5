package dev.aludel.observe;

import dev.aludel.engine.Engine;
import dev.aludel.engine.EngineListener;
import dev.aludel.engine.Execution;
import dev.aludel.error.StatementException;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * An observation of Micrometer's for each statement of an engine, from its sending to the database's answer: {@code
 * db.client.operation.duration}, with the keys that OpenTelemetry's conventions have for clients of databases
 * (https://opentelemetry.io/docs/specs/semconv/database). Never has parameters. Needs {@code
 * io.micrometer:micrometer-observation}. Safe to share.
 *
 * <pre>{@code
 * StatementObservations.observe(engine, registry);
 * }</pre>
 */
public final class StatementObservations implements EngineListener {

  private final Engine engine;
  private final ObservationRegistry registry;
  private final ThreadLocal<Deque<Running>> running = ThreadLocal.withInitial(ArrayDeque::new);

  private StatementObservations(Engine engine, ObservationRegistry registry) {
    this.engine = engine;
    this.registry = registry;
  }

  /**
   * Observes each statement of the engine and its views from now on.
   *
   * @return what ends it by {@code engine.unlisten}
   */
  public static EngineListener observe(Engine engine, ObservationRegistry registry) {
    EngineListener listener = new StatementObservations(engine, registry);
    engine.listen(listener);
    return listener;
  }

  @Override
  public void beforeExecute(Execution execution) {
    if (registry.isNoop()) {
      return;
    }
    Observation observation =
        StatementKeys.observation(registry, engine.dialect().name(), execution);
    running.get().push(new Running(execution, observation.start()));
  }

  @Override
  public void afterExecute(Execution execution, long rows) {
    Observation observation = take(execution);
    StatementKeys.succeeded(observation);
    observation.stop();
  }

  @Override
  public void failed(Execution execution, StatementException failure) {
    stop(execution, failure, String.valueOf(failure.sqlState()));
  }

  @Override
  public void abandoned(Execution execution, Throwable why) {
    stop(execution, why, StatementKeys.NONE);
  }

  private void stop(Execution execution, Throwable failure, String state) {
    Observation observation = take(execution);
    StatementKeys.failed(observation, failure, state);
    observation.error(failure);
    observation.stop();
  }

  /** A listener may send statements of its own while one runs; those end first. */
  private Observation take(Execution execution) {
    Deque<Running> open = running.get();
    Observation found = Observation.NOOP;
    for (Running one : open) {
      if (one.execution() == execution) {
        found = one.observation();
        open.remove(one);
        break;
      }
    }
    if (open.isEmpty()) {
      running.remove();
    }
    return found;
  }

  private record Running(Execution execution, Observation observation) {}
}
