package dev.aludel.orm;

import dev.aludel.error.SessionException;
import dev.aludel.instrument.Failures;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.instrument.LifecycleState;
import dev.aludel.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All that listen to one session. */
final class SessionListeners {

  private final Session session;
  private final List<SessionListener> listeners;
  private @Nullable Failures deferred; // while work goes to its end

  SessionListeners(Session session, List<SessionListener> listeners) {
    this.session = session;
    this.listeners = listeners;
  }

  void tell(Consumer<SessionListener> event) {
    Failures kept = deferred;
    for (SessionListener listener : listeners) {
      if (kept == null) {
        event.accept(listener);
      } else {
        kept.of(() -> event.accept(listener));
      }
    }
  }

  /**
   * Does work that must not stop half-way: what listeners throw at any step is thrown behind the last one, the first as it
   * is and the others suppressed by it.
   */
  void toTheEnd(Runnable work) {
    if (deferred != null) {
      work.run();
      return;
    }
    Failures kept = new Failures();
    deferred = kept;
    try {
      kept.of(work);
    } finally {
      deferred = null;
    }
    kept.throwIfAny();
  }

  /** Makes a change, and tells of the states before and after it. */
  void changing(InstanceState state, Runnable change) {
    if (listeners.isEmpty()) {
      change.run();
      return;
    }
    LifecycleState before = state.lifecycle();
    change.run();
    LifecycleState now = state.lifecycle();
    Instrumented instance = state.instance();
    if (before != now && instance != null) {
      tell(listener -> listener.stateChanged(session, instance, before, now));
    }
  }

  /** What is to be executed in place of the statement. */
  <S extends Statement> S beforeExecute(Class<S> kind, S statement) {
    Statement asked = statement;
    for (SessionListener listener : listeners) {
      asked = listener.beforeExecute(session, asked);
    }
    if (!kind.isInstance(asked)) {
      throw SessionException.otherKind(kind.getSimpleName(), asked.getClass().getSimpleName());
    }
    return kind.cast(asked);
  }
}
