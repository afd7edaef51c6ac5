package dev.aludel.orm;

import dev.aludel.engine.Engine;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Opens sessions on one engine, all with the same settings (SQLAlchemy's sessionmaker). Immutable, shared between threads. */
public final class SessionFactory {

  private final Engine engine;
  private final boolean autoflush;
  private final boolean expireOnCommit;

  private SessionFactory(Engine engine, boolean autoflush, boolean expireOnCommit) {
    this.engine = engine;
    this.autoflush = autoflush;
    this.expireOnCommit = expireOnCommit;
  }

  /** Sessions that flush before each query and expire their instances at each commit. */
  public static SessionFactory of(Engine engine) {
    return new SessionFactory(engine, true, true);
  }

  /** Sessions that flush before each query, or only at commit and when told to. */
  public SessionFactory withAutoflush(boolean enabled) {
    return new SessionFactory(engine, enabled, expireOnCommit);
  }

  /** Sessions whose instances are read again after a commit, or keep their values as they were. */
  public SessionFactory withExpireOnCommit(boolean enabled) {
    return new SessionFactory(engine, autoflush, enabled);
  }

  /** A new session. It takes a connection when it first needs one; close it. */
  public Session open() {
    return new Session(engine, autoflush, expireOnCommit);
  }

  /** Runs the work in a session that is committed at the end, or rolled back if the work throws. */
  public void begin(Consumer<? super Session> work) {
    this.<@Nullable Object>beginAndReturn(session -> {
      work.accept(session);
      return null;
    });
  }

  /** As {@link #begin}, with an answer. */
  public <R extends @Nullable Object> R beginAndReturn(Function<? super Session, R> work) {
    try (Session session = open()) {
      R answer = work.apply(session);
      session.commit();
      return answer;
    }
  }
}
