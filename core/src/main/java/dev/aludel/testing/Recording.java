package dev.aludel.testing;

import dev.aludel.engine.EngineListener;
import dev.aludel.engine.Execution;
import dev.aludel.error.StatementException;
import dev.aludel.orm.LazyLoad;
import dev.aludel.orm.LazyLoadListener;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Hears of statements and of why they are sent, and keeps them in the order in which they were. Safe to share. */
final class Recording implements EngineListener, LazyLoadListener {

  private final BooleanSupplier counts;
  private final ThreadLocal<@Nullable Deque<LazyLoad>> loading = new ThreadLocal<>();
  private final List<Sent> all = new ArrayList<>();
  private final Map<Execution, Sent> byExecution = new IdentityHashMap<>();
  private final Map<CallPath, CallPath> paths = new HashMap<>(); // a loop sends many along one

  /**
   * @param counts whether what the calling thread sends is to be recorded
   */
  Recording(BooleanSupplier counts) {
    this.counts = counts;
  }

  /** The statements as they are known now. */
  synchronized List<RecordedStatement> snapshot() {
    return all.stream().map(sent -> new RecordedStatement(sent, sent.sql)).toList();
  }

  synchronized void clear() {
    all.clear();
    byExecution.clear();
    paths.clear();
  }

  @Override
  public void beforeExecute(
      Execution execution, Supplier<List<List<@Nullable Object>>> parameters) {
    if (!counts.getAsBoolean()) {
      return;
    }
    List<List<@Nullable Object>> sets = new ArrayList<>();
    parameters.get().forEach(set -> sets.add(Collections.unmodifiableList(new ArrayList<>(set))));
    CallPath path = CallPath.current();
    Deque<LazyLoad> mine = loading.get();
    LazyLoad load = mine == null ? null : mine.peekLast();
    synchronized (this) {
      CallPath shared = paths.computeIfAbsent(path, same -> same);
      Sent sent = new Sent(
          execution.sql(), Collections.unmodifiableList(sets), execution.batch(), shared, load);
      all.add(sent);
      byExecution.put(execution, sent);
    }
  }

  @Override
  public void afterExecute(Execution execution, long rows) {
    if (rows >= 0) {
      rows(execution, rows);
    }
  }

  @Override
  public void afterRead(Execution execution, long rows) {
    rows(execution, rows);
  }

  private synchronized void rows(Execution execution, long rows) {
    Sent sent = byExecution.get(execution);
    if (sent != null) {
      sent.rows = rows;
    }
  }

  @Override
  public void failed(Execution execution, StatementException failure) {
    fail(execution);
  }

  @Override
  public void abandoned(Execution execution, Throwable why) {
    fail(execution);
  }

  private synchronized void fail(Execution execution) {
    Sent sent = byExecution.get(execution);
    if (sent != null) {
      sent.failed = true;
    }
  }

  @Override
  public void begins(LazyLoad load) {
    Deque<LazyLoad> mine = loading.get();
    if (mine == null) {
      mine = new ArrayDeque<>();
      loading.set(mine);
    }
    mine.addLast(load);
  }

  @Override
  public void ended(LazyLoad load, long statements, int instances) {
    Deque<LazyLoad> mine = loading.get();
    if (mine != null && mine.removeLastOccurrence(load) && mine.isEmpty()) {
      loading.remove();
    }
    if (statements > 0 && instances > 1) {
      together(load, instances);
    }
  }

  private synchronized void together(LazyLoad load, int instances) {
    for (Sent sent : all) {
      if (sent.load == load) {
        sent.together = instances;
      }
    }
  }
}
