package dev.aludel.orm;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One session for each thread, for code that is not handed one (SQLAlchemy's scoped_session). Safe for several threads;
 * virtual threads have one each, too. Whoever begins a unit of work ends it by {@link #remove}, or has {@link #begin} do so:
 * what is not removed keeps its connection.
 */
public final class ScopedSessions {

  private final SessionFactory factory;
  private final ThreadLocal<@Nullable Session> sessions = new ThreadLocal<>();
  private final ThreadLocal<Boolean> begun = ThreadLocal.withInitial(() -> false);

  ScopedSessions(SessionFactory factory) {
    this.factory = factory;
  }

  /** The session of this thread, the same until {@link #remove}; opened if there is none, or if it was closed. */
  public Session current() {
    Session present = sessions.get();
    if (present == null || present.isClosed()) {
      present = factory.open();
      sessions.set(present);
    }
    return present;
  }

  /** Whether this thread has a session that is open. */
  public boolean isPresent() {
    Session present = sessions.get();
    return present != null && !present.isClosed();
  }

  /** Closes the session of this thread, which rolls back what was not committed; does nothing if there is none. */
  public void remove() {
    Session present = sessions.get();
    sessions.remove();
    if (present != null) {
      present.close();
    }
  }

  /**
   * Runs the work with the session of this thread. The outermost of such calls commits at its end, or rolls back if the
   * work throws, and removes the session, which may have been there before; those inside it take part in that.
   *
   * @throws dev.aludel.error.SessionException if the work has closed or removed the session, which cannot be committed then
   */
  public void begin(Consumer<? super Session> work) {
    this.<@Nullable Object>beginAndReturn(session -> {
      work.accept(session);
      return null;
    });
  }

  /** As {@link #begin}, with an answer. */
  public <R extends @Nullable Object> R beginAndReturn(Function<? super Session, R> work) {
    Session session = current();
    if (begun.get()) {
      return work.apply(session);
    }
    begun.set(true);
    try {
      R answer = work.apply(session);
      session.commit();
      return answer;
    } finally {
      begun.remove();
      remove();
      session.close();
    }
  }
}
