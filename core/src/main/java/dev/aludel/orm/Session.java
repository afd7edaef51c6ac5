package dev.aludel.orm;

import dev.aludel.engine.Connection;
import dev.aludel.engine.Engine;
import dev.aludel.engine.Result;
import dev.aludel.error.PendingRollbackException;
import dev.aludel.error.SessionException;
import dev.aludel.error.UnmappedClassException;
import dev.aludel.instrument.IdentityKey;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.mapping.Cascade;
import dev.aludel.mapping.Direction;
import dev.aludel.mapping.Mapper;
import dev.aludel.mapping.RelationshipProperty;
import dev.aludel.orm.loading.QueryLoader;
import dev.aludel.orm.loading.RowRefresher;
import dev.aludel.sql.Delete;
import dev.aludel.sql.Insert;
import dev.aludel.sql.Query;
import dev.aludel.sql.Row;
import dev.aludel.sql.TextStatement;
import dev.aludel.sql.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with the database about instances of mapped classes: it gives one object for one row, notices their
 * changes and writes them in the right order (SQLAlchemy's Session). A transaction begins with the first statement and
 * ends with {@link #commit} or {@link #rollback}; the next statement begins another. Mutable; for one thread at a time.
 */
public final class Session implements AutoCloseable {

  private final Engine engine;
  private final boolean autoflush;
  private final boolean expireOnCommit;
  private final Workspace workspace = new Workspace();
  private final SessionOwner owner = new SessionOwner(this);
  private final SessionLoading loading = new SessionLoading(this);
  private final @Nullable FlushComparison comparison;
  private @Nullable SessionTransaction transaction;
  private @Nullable Throwable failedFlush;
  private boolean flushing;
  private boolean closed;

  Session(Engine engine, boolean autoflush, boolean expireOnCommit, boolean comparisonAtFlush) {
    this.engine = engine;
    this.autoflush = autoflush;
    this.expireOnCommit = expireOnCommit;
    this.comparison = comparisonAtFlush ? new FlushComparison(owner) : null;
  }

  // --- what belongs to the session -------------------------------------------------------------

  /**
   * Makes a new instance pending, or takes a detached one back; with it all that the save-update cascade reaches. Sends
   * nothing.
   *
   * @throws SessionException if another session holds the instance
   */
  public void add(Object instance) {
    List<Instrumented> reached = Cascades.reach(
        instrumented(instance), Cascade.SAVE_UPDATE, state -> state.owner() != owner);
    reached.forEach(one -> addOne(InstanceState.of(one)));
  }

  /** Adds each of them, in this order. */
  public void addAll(Iterable<?> instances) {
    instances.forEach(this::add);
  }

  private void addOne(InstanceState state) {
    if (state.owner() == owner) {
      workspace.keepAfterAll(state);
      return;
    }
    if (state.owner() != null) {
      throw SessionException.heldByAnother(state.toString());
    }
    if (!state.hasIdentity()) {
      workspace.addPending(state, owner);
      return;
    }
    IdentityKey identity = state.requireIdentity();
    Instrumented present = workspace.identityMap().get(state.manager(), identity.key());
    if (present != null && present != state.instance()) {
      throw SessionException.identityTaken(identity.toString());
    }
    workspace.addPersistent(state, owner);
    if (comparison != null) {
      comparison.loaded(state);
    }
  }

  /**
   * Marks an instance to be deleted by the next flush; with it all that the delete cascade reaches, which is loaded for
   * that.
   *
   * @throws SessionException if it has no row, or is not in this session
   */
  public void delete(Object instance) {
    InstanceState start = stateOf(instance);
    if (!start.hasIdentity()) {
      throw SessionException.notPersistent(start.toString());
    }
    if (start.owner() == null) {
      add(instance);
    }
    List<Instrumented> reached =
        Cascades.reach(instrumented(instance), Cascade.DELETE, this::ensureLoaded);
    for (Instrumented one : reached) {
      InstanceState state = InstanceState.of(one);
      if (!state.hasIdentity()) {
        workspace.forget(state);
      } else {
        loadChildrenToDisassociate(state);
        workspace.addToDelete(state);
      }
    }
  }

  /** Children that stay must lose their reference to what goes. */
  private void loadChildrenToDisassociate(InstanceState state) {
    for (RelationshipProperty relationship : Mapper.of(state.manager().type()).relationships()) {
      if (relationship.direction() == Direction.ONE_TO_MANY) {
        ensureLoaded(state, relationship);
      }
    }
  }

  private void ensureLoaded(InstanceState state, RelationshipProperty relationship) {
    if (state.isUnloaded(relationship.slot())) {
      owner.load(state, relationship.slot());
    }
  }

  /** Lets go of an instance and of what the expunge cascade reaches; a pending one becomes transient, another detached. */
  public void expunge(Object instance) {
    if (!contains(instance)) {
      throw SessionException.notInSession(stateOf(instance).toString());
    }
    for (Instrumented reached : Cascades.reach(instrumented(instance), Cascade.EXPUNGE)) {
      workspace.forget(InstanceState.of(reached));
    }
  }

  /** Whether the session holds this very instance. */
  public boolean contains(Object instance) {
    return stateOf(instance).owner() == owner && !stateOf(instance).isDeleted();
  }

  /** The pending instances, in the order in which they were added. */
  public List<Object> newInstances() {
    return Workspace.instances(workspace.pending());
  }

  /** The persistent instances that were written to since the last flush, be it without net change. */
  public List<Object> dirty() {
    return Workspace.instances(workspace.modified());
  }

  /** The instances that the next flush deletes. */
  public List<Object> deleted() {
    return Workspace.instances(workspace.toDelete());
  }

  // --- reading ---------------------------------------------------------------------------------

  /**
   * The instance with that primary key, or null; without SQL if it is here and not expired.
   *
   * @param key the key's value; for a composite key a {@code List} of its values in the order of the fields
   */
  public <T> @Nullable T get(Class<T> type, Object key) {
    Mapper<T> mapper = Mapper.of(type);
    Object exact = KeyArgument.of(mapper, key);
    Instrumented held = workspace.identityMap().get(mapper.manager(), exact);
    if (held == null) {
      return scalars(KeyArgument.select(mapper, exact)).oneOrNull();
    }
    if (InstanceState.of(held).isUnloaded(mapper.primaryKey().get(0).slot())
        && !RowRefresher.tryRefresh(loading, InstanceState.of(held))) {
      return null;
    }
    return type.cast(held);
  }

  /** Flushes, runs the query, and answers its rows; mapped classes in it are instances of this session. */
  public <R> Result<R> execute(Query<R> query) {
    autoflush();
    return QueryResults.of(query, QueryLoader.load(loading, query));
  }

  /** Flushes and runs an INSERT of the core on the session's connection; instances in memory do not learn of it. */
  public Result<Row> execute(Insert insert) {
    autoflush();
    return connection().execute(insert);
  }

  /** As {@link #execute(Insert)}. */
  public Result<Row> execute(Update update) {
    autoflush();
    return connection().execute(update);
  }

  /** As {@link #execute(Insert)}. */
  public Result<Row> execute(Delete delete) {
    autoflush();
    return connection().execute(delete);
  }

  /** Flushes and runs SQL written by hand on the session's connection. */
  public Result<Row> execute(TextStatement text) {
    autoflush();
    return connection().execute(text);
  }

  /** The first value of each row of the query; for {@code select(User.class)} the users. */
  public <R> Result<R> scalars(Query<R> query) {
    return execute(query);
  }

  /** The connection of the running transaction, which it begins if there is none. */
  public Connection connection() {
    requireUsable();
    SessionTransaction running = transaction;
    if (running == null) {
      running = new SessionTransaction(engine.connect());
      transaction = running;
    }
    return running.connection();
  }

  // --- forgetting and reading again ------------------------------------------------------------

  /** Everything of the instance is loaded again when it is next read; changes that were not flushed are lost. */
  public void expire(Object instance) {
    for (Instrumented reached : Cascades.reach(instrumented(instance), Cascade.REFRESH_EXPIRE)) {
      expireState(InstanceState.of(reached));
    }
  }

  /** As {@link #expire}, for all persistent instances. */
  public void expireAll() {
    workspace.identityMap().states().forEach(this::expireState);
  }

  private void expireState(InstanceState state) {
    if (state.hasIdentity()) {
      workspace.discardChanges(state);
      state.expireAll();
      if (workspace.isToDelete(state)) {
        state.hold();
      }
      if (comparison != null) {
        comparison.forget(state);
      }
    }
  }

  /** Reads the instance's row again at once; changes that were not flushed are lost. One SELECT. */
  public void refresh(Object instance) {
    expire(instance);
    RowRefresher.refresh(loading, stateOf(instance));
  }

  // --- writing ---------------------------------------------------------------------------------

  /** Sends all changes, in dependency order, within the transaction. After a failure only {@link #rollback} works. */
  public void flush() {
    requireUsable();
    if (flushing) {
      return;
    }
    if (comparison != null) {
      comparison.recordDifferences();
    }
    if (!workspace.hasWork()) {
      return;
    }
    connection();
    flushing = true;
    try {
      new Flusher(this).flush(Objects.requireNonNull(transaction));
    } catch (RuntimeException | Error failure) {
      failedFlush = failure;
      throw failure;
    } finally {
      flushing = false;
    }
  }

  void autoflush() {
    if (autoflush) {
      flush();
    }
  }

  /** Flushes and commits; instances are read again when they are next used, unless the factory says otherwise. */
  public void commit() {
    flush();
    SessionTransaction ended = transaction;
    if (ended == null) {
      return;
    }
    try {
      ended.connection().commit();
    } catch (RuntimeException | Error failure) {
      failedFlush = failure; // nothing may go on as if it had been written
      throw failure;
    }
    transaction = null;
    ended.connection().close();
    ended.deletedStates().forEach(this::detachDeleted);
    if (expireOnCommit) {
      expireAll();
    }
  }

  private void detachDeleted(InstanceState state) {
    workspace.forget(state);
    state.deleted(false);
  }

  /**
   * Takes back the transaction, in memory too: what was added is transient again and has lost its generated key, what
   * was deleted is persistent again, and everything else is read again when it is next used.
   */
  public void rollback() {
    requireOpen();
    SessionTransaction ended = transaction;
    transaction = null;
    failedFlush = null;
    try {
      if (ended != null) {
        ended.connection().rollback();
      }
    } finally {
      restore(ended);
      if (ended != null) {
        ended.connection().close();
      }
    }
  }

  private void restore(@Nullable SessionTransaction ended) {
    List<InstanceState> added = workspace.pending();
    if (ended != null) {
      added.addAll(ended.insertedStates());
      ended.forgetMadeValues();
    }
    added.forEach(this::makeTransient);
    if (ended != null) {
      for (InstanceState state : ended.deletedStates()) {
        if (state.instance() != null && !added.contains(state)) {
          state.deleted(false);
          workspace.addPersistent(state, owner);
        }
      }
    }
    workspace.clearWork();
    expireAll();
  }

  private void makeTransient(InstanceState state) {
    workspace.forget(state);
    state.becomeTransient();
  }

  /** Rolls back what is not committed and lets go of all instances; they are detached then. */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    SessionTransaction ended = transaction;
    transaction = null;
    closed = true;
    if (ended != null) {
      ended.connection().close();
    }
    new ArrayList<>(workspace.all()).forEach(workspace::forget);
    workspace.identityMap().clear();
  }

  // --- for the parts of the session ------------------------------------------------------------

  Workspace workspace() {
    return workspace;
  }

  SessionOwner owner() {
    return owner;
  }

  /** The line of the program that calls now, if somebody wants to know it. */
  @Nullable
  StackTraceElement origin() {
    return transaction == null ? null : transaction.connection().origin();
  }

  /** How many statements the transaction that runs has sent. */
  long statementCount() {
    return transaction == null ? 0 : transaction.connection().statementCount();
  }

  SessionLoading loading() {
    return loading;
  }

  @Nullable
  FlushComparison comparison() {
    return comparison;
  }

  private void requireUsable() {
    requireOpen();
    if (failedFlush != null) {
      throw PendingRollbackException.after(failedFlush);
    }
  }

  private void requireOpen() {
    if (closed) {
      throw SessionException.closed();
    }
  }

  private static Instrumented instrumented(Object instance) {
    if (instance instanceof Instrumented mapped) {
      return mapped;
    }
    throw UnmappedClassException.of(instance.getClass());
  }

  private static InstanceState stateOf(Object instance) {
    return InstanceState.of(instrumented(instance));
  }
}
