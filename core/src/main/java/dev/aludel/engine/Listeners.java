package dev.aludel.engine;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The listeners of one engine, in the order in which they came. Safe to share. */
final class Listeners implements EngineListener {

  private final List<EngineListener> all = new CopyOnWriteArrayList<>();

  void add(EngineListener listener) {
    all.add(listener);
  }

  void remove(EngineListener listener) {
    all.remove(listener);
  }

  @Override
  public void beforeExecute(Execution execution) {
    for (EngineListener listener : all) {
      listener.beforeExecute(execution);
    }
  }

  @Override
  public void afterExecute(Execution execution, long rows) {
    for (EngineListener listener : all) {
      listener.afterExecute(execution, rows);
    }
  }

  @Override
  public void afterRead(Execution execution, long rows) {
    for (EngineListener listener : all) {
      listener.afterRead(execution, rows);
    }
  }
}
