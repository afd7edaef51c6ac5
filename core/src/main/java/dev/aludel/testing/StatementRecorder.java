package dev.aludel.testing;

import dev.aludel.engine.AllEngines;
import dev.aludel.engine.Engine;
import dev.aludel.orm.LazyLoads;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records the statements that engines send, for a test to look at. BEGIN, COMMIT and savepoints are no statements; a batch is
 * one.
 *
 * <pre>{@code
 * try (StatementRecorder recorder = StatementRecorder.of(engine)) {
 *   shop.open();
 *   recorder.statements().assertCount(2);
 * }
 * }</pre>
 *
 * <p>Safe to share between threads. While it is open each statement walks the stack and has its parameters copied; once it is
 * closed nothing of it is left at the engine.
 */
public final class StatementRecorder implements AutoCloseable {

  private final @Nullable ThreadScope scope;
  private final Recording recording;
  private List<Engine> engines; // none: all there are
  private boolean closed;

  private StatementRecorder(@Nullable ThreadScope scope, List<Engine> engines) {
    this.scope = scope;
    this.engines = engines;
    recording = new Recording(scope == null ? () -> true : scope::isCurrent);
    attach();
    LazyLoads.listen(recording);
  }

  /** Records what these engines send from now on, on whatever thread. */
  public static StatementRecorder of(Engine... engines) {
    if (engines.length == 0) {
      throw new IllegalArgumentException(
          "StatementRecorder.of() records no engine: name one, or call ofAllEngines().");
    }
    return new StatementRecorder(null, List.of(engines));
  }

  /** Records what any engine of this program sends from now on, those among them that are made later. */
  public static StatementRecorder ofAllEngines() {
    return new StatementRecorder(null, List.of());
  }

  /** As {@link #ofAllEngines()}, of threads in that scope only. */
  static StatementRecorder ofThreads(ThreadScope scope) {
    return new StatementRecorder(scope, List.of());
  }

  /** Runs the work, and answers what the engine has sent meanwhile. */
  public static Statements recording(Engine engine, Runnable work) {
    try (StatementRecorder recorder = of(engine)) {
      work.run();
      return recorder.statements();
    }
  }

  /** What was sent since the beginning, or since {@link #clear()}, in that order. Later statements do not come into it. */
  public Statements statements() {
    return new Statements(recording.snapshot());
  }

  /** The texts of {@link #statements()}. */
  public List<String> sql() {
    return statements().sql();
  }

  /** Forgets what was sent until now. */
  public void clear() {
    recording.clear();
  }

  /**
   * The same work, which counts for this recorder on whatever thread it runs. Needed for a recorder that JUnit hands to a
   * test, and only where threads run the work that were not started by the test: those of a pool that was there before.
   */
  public Runnable including(Runnable work) {
    ThreadScope mine = scope;
    if (mine == null) {
      return work;
    }
    return () -> {
      ThreadScope before = mine.enter();
      try {
        work.run();
      } finally {
        ThreadScope.leaveTo(before);
      }
    };
  }

  /** Records these engines alone from now on. */
  synchronized void restrictTo(List<Engine> only) {
    if (!closed) {
      detach();
      engines = only;
      attach();
    }
  }

  private void attach() {
    if (engines.isEmpty()) {
      AllEngines.listen(recording);
    } else {
      engines.forEach(engine -> engine.listen(recording));
    }
  }

  private void detach() {
    if (engines.isEmpty()) {
      AllEngines.unlisten(recording);
    } else {
      engines.forEach(engine -> engine.unlisten(recording));
    }
  }

  /** Records nothing any more; what it has recorded can still be asked for. */
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      detach();
      LazyLoads.unlisten(recording);
    }
  }

  @Override
  public String toString() {
    return "StatementRecorder(" + statements().count() + " statements)";
  }
}
