package dev.aludel.engine;

import dev.aludel.error.StatementException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The listeners of one engine, in the order in which they came, and behind them those of all engines. Safe to share. */
final class Listeners implements EngineListener {

  private final List<EngineListener> all = new CopyOnWriteArrayList<>();

  void add(EngineListener listener) {
    all.add(listener);
  }

  void remove(EngineListener listener) {
    all.remove(listener);
  }

  @Override
  public void connected(Connection connection) {
    tell(listener -> listener.connected(connection));
  }

  @Override
  public void released(Connection connection) {
    tell(listener -> listener.released(connection));
  }

  @Override
  public void began(Connection connection) {
    tell(listener -> listener.began(connection));
  }

  @Override
  public void committed(Connection connection) {
    tell(listener -> listener.committed(connection));
  }

  @Override
  public void rolledBack(Connection connection) {
    tell(listener -> listener.rolledBack(connection));
  }

  // These come with each statement, so that they make nothing where nobody listens.

  @Override
  public void beforeExecute(
      Execution execution, Supplier<List<List<@Nullable Object>>> parameters) {
    if (isHeard()) {
      tell(listener -> listener.beforeExecute(execution, parameters));
    }
  }

  @Override
  public void afterExecute(Execution execution, long rows) {
    if (isHeard()) {
      tell(listener -> listener.afterExecute(execution, rows));
    }
  }

  @Override
  public void failed(Execution execution, StatementException failure) {
    tell(listener -> listener.failed(execution, failure));
  }

  @Override
  public void abandoned(Execution execution, Throwable why) {
    tell(listener -> listener.abandoned(execution, why));
  }

  @Override
  public void afterRead(Execution execution, long rows) {
    if (isHeard()) {
      tell(listener -> listener.afterRead(execution, rows));
    }
  }

  private boolean isHeard() {
    return !all.isEmpty() || !AllEngines.LISTENERS.isEmpty();
  }

  private void tell(Consumer<EngineListener> event) {
    all.forEach(event);
    AllEngines.LISTENERS.forEach(event);
  }
}
