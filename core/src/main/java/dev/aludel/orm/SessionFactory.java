package dev.aludel.orm;

import dev.aludel.engine.Connection;
import dev.aludel.engine.Engine;
import dev.aludel.engine.Retries;
import dev.aludel.engine.RetryPolicy;
import dev.aludel.orm.loading.LoaderOption;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Opens sessions on one engine, all with the same settings (SQLAlchemy's sessionmaker). Immutable, shared between threads. */
public final class SessionFactory {

  private final Engine engine;
  private final SessionOptions options;

  private SessionFactory(Engine engine, SessionOptions options) {
    this.engine = engine;
    this.options = options;
  }

  /** Sessions that flush before each query and expire their instances at each commit. */
  public static SessionFactory of(Engine engine) {
    return new SessionFactory(engine, SessionOptions.DEFAULT);
  }

  /** Sessions that flush before each query, or only at commit and when told to. */
  public SessionFactory withAutoflush(boolean enabled) {
    return new SessionFactory(engine, options.autoflush(enabled));
  }

  /** Sessions whose instances are read again after a commit, or keep their values as they were. */
  public SessionFactory withExpireOnCommit(boolean enabled) {
    return new SessionFactory(engine, options.expireOnCommit(enabled));
  }

  /**
   * Sessions that compare the column values of all their instances at each flush with those that were loaded, or, as
   * from the start, rely on what the agent sees. The comparison finds what was written past all instrumentation: by
   * native code, by a library that was kept from the agent. It costs a copy of the values of each loaded instance, time
   * at each flush for all of them, and that a session holds its instances until it ends.
   */
  public SessionFactory withComparisonAtFlush(boolean enabled) {
    return new SessionFactory(engine, options.comparisonAtFlush(enabled));
  }

  /**
   * Sessions that remember by which line of the program each attribute was set: a failure of a flush lists the row's
   * columns with their values and these lines. For tests and for finding an error: each write walks the stack.
   */
  public SessionFactory withProvenance(boolean enabled) {
    return new SessionFactory(engine, options.provenance(enabled));
  }

  /**
   * Sessions in which instances that one query has loaded load together what they lack, by one statement where a loop over them
   * would send one for each, or in which each loads for itself.
   */
  public SessionFactory withCohorts(boolean enabled) {
    return new SessionFactory(engine, options.cohorts(enabled));
  }

  /**
   * Sessions all of whose queries have a loader option, lazy loads among them: {@code withOption(Load.criteria(…))} for what may be seen at all, or
   * {@code withOption(Load.others(LoadStyle.RAISE_ON_SQL))}. A query's own options come after it.
   */
  public SessionFactory withOption(LoaderOption option) {
    return new SessionFactory(engine, options.loading(option));
  }

  /** Sessions that tell a listener what they do, after those that were named before. */
  public SessionFactory withListener(SessionListener listener) {
    return new SessionFactory(engine, options.listener(listener));
  }

  /** Sessions that know something of what they are for, see {@link Session#info}. */
  public SessionFactory withInfo(String key, Object value) {
    return new SessionFactory(engine, options.info(key, value));
  }

  /** A new session. It takes a connection when it first needs one; close it. */
  public Session open() {
    return new Session(engine, () -> new OwnTransaction(engine.connect()), options);
  }

  /** As {@link #open(Connection, JoinTransaction)} by {@link JoinTransaction#SAVEPOINT}. */
  public Session open(Connection connection) {
    return open(connection, JoinTransaction.SAVEPOINT);
  }

  /**
   * A new session that works on a connection of the program's, which it does not close, as a part of the transaction that
   * runs there or that it begins there.
   *
   * @param how what its commits and rollbacks do to that transaction
   */
  public Session open(Connection connection, JoinTransaction how) {
    return new Session(engine, () -> new JoinedTransaction(connection, how), options);
  }

  /** Sessions of this factory, one for each thread. */
  public ScopedSessions scoped() {
    return new ScopedSessions(this);
  }

  /** Runs the work in a session that is committed at the end, or rolled back if the work throws. */
  public void begin(Consumer<? super Session> work) {
    this.<@Nullable Object>beginAndReturn(session -> {
      work.accept(session);
      return null;
    });
  }

  /**
   * As {@link #begin}, and again in a new session where it failed in a way that the policy covers. What the work does with
   * instances of its own session is undone with it; what it does elsewhere must bear to be done twice.
   */
  public void retrying(RetryPolicy policy, Consumer<? super Session> work) {
    Retries.run(policy, engine.options(), () -> {
      begin(work);
      return this;
    });
  }

  /** As {@link #retrying}, with the answer of the attempt that succeeded. */
  public <R extends @Nullable Object> R retryingAndReturn(
      RetryPolicy policy, Function<? super Session, R> work) {
    return Retries.run(policy, engine.options(), () -> beginAndReturn(work));
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
