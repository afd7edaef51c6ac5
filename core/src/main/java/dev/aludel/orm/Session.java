package dev.aludel.orm;

import dev.aludel.dialect.Dialect;
import dev.aludel.engine.Connection;
import dev.aludel.engine.Engine;
import dev.aludel.engine.Result;
import dev.aludel.error.NoResultException;
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
import dev.aludel.orm.bulk.Synchronization;
import dev.aludel.orm.bulk.Synchronize;
import dev.aludel.orm.flush.FlushPlan;
import dev.aludel.orm.flush.Reason;
import dev.aludel.orm.flush.WrittenLines;
import dev.aludel.orm.loading.Criteria;
import dev.aludel.orm.loading.LoadOptions;
import dev.aludel.orm.loading.RowRefresher;
import dev.aludel.schema.Column;
import dev.aludel.sql.Delete;
import dev.aludel.sql.Expression;
import dev.aludel.sql.ForUpdate;
import dev.aludel.sql.Insert;
import dev.aludel.sql.Query;
import dev.aludel.sql.Row;
import dev.aludel.sql.Statement;
import dev.aludel.sql.TextStatement;
import dev.aludel.sql.Update;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with the database about instances of mapped classes: it gives one object for one row, notices their
 * changes and writes them in the right order (SQLAlchemy's Session). A transaction begins with the first statement and
 * ends with {@link #commit} or {@link #rollback}; the next statement begins another. Mutable; for one thread at a time,
 * and a second one that comes in is refused with {@link dev.aludel.error.ConcurrentSessionException}.
 */
public final class Session implements AutoCloseable {

  private static final int MOST_FLUSHES = 100;
  private static final int AT_ONCE = 1_000;

  private final Engine engine;
  private final SessionOptions options;
  private final SessionGuard guard = new SessionGuard();
  private final SessionOwner owner;
  private final SessionLoading loading = new SessionLoading(this);
  private final SessionChanges changes = new SessionChanges(this);
  private final @Nullable FlushComparison comparison;
  private final @Nullable WrittenLines lines;
  private final SessionListeners listeners;
  private final Workspace workspace;
  private final SessionTransactions transactions;
  private final Map<String, Object> info;
  private int withoutAutoflush;
  private boolean flushing;
  private boolean closed;

  Session(Engine engine, Supplier<RootTransaction> begin, SessionOptions options) {
    this.engine = engine;
    this.options = options;
    owner = new SessionOwner(this, engine.findsOrigin());
    comparison = options.comparisonAtFlush() ? new FlushComparison(owner) : null;
    lines = options.provenance() ? new WrittenLines() : null;
    listeners = new SessionListeners(this, options.listeners());
    workspace = new Workspace(listeners, comparison, lines);
    transactions = new SessionTransactions(begin, new Restoration(workspace, owner));
    info = new HashMap<>(options.info());
  }

  /** What the program keeps with the session, for listeners say; it begins with what the factory was given. */
  public Map<String, Object> info() {
    return info;
  }

  // --- what belongs to the session -------------------------------------------------------------

  /**
   * Makes a new instance pending, or takes a detached one back; with it all that the save-update cascade reaches. Sends
   * nothing.
   *
   * @throws SessionException if another session holds the instance
   */
  public void add(Object instance) {
    add(instance, Reason.added());
  }

  void add(Object instance, Reason reason) {
    inside(() -> {
      requireOpen();
      Cascades.reach(instrumented(instance), Cascade.SAVE_UPDATE, state -> state.owner() != owner)
          .forEach(reached -> addOne(
              reached.state(),
              reached.along() == null ? reason : Reason.of(Reason.Kind.CASCADED, reached.along())));
    });
  }

  /** Adds each of them, in this order. */
  public void addAll(Iterable<?> instances) {
    instances.forEach(this::add);
  }

  private void addOne(InstanceState state, Reason reason) {
    if (state.owner() == owner) {
      workspace.keepAfterAll(state);
      return;
    }
    if (state.owner() != null) {
      throw SessionException.heldByAnother(state.toString());
    }
    if (!state.hasIdentity()) {
      workspace.addPending(state, owner, reason);
      Filters.apply(state);
      return;
    }
    IdentityKey identity = state.requireIdentity();
    Instrumented present = workspace.identityMap().get(state.manager(), identity.key());
    if (present != null && present != state.instance()) {
      throw SessionException.identityTaken(identity.toString());
    }
    workspace.addPersistent(state, owner);
  }

  /**
   * Marks an instance to be deleted by the next flush; with it all that the delete cascade reaches, which is loaded for
   * that.
   *
   * @throws SessionException if it has no row, or is not in this session
   */
  public void delete(Object instance) {
    delete(instance, Reason.deleted());
  }

  void delete(Object instance, Reason reason) {
    inside(() -> {
      requireOpen();
      InstanceState start = stateOf(instance);
      if (!start.hasIdentity()) {
        throw SessionException.notPersistent(start.toString());
      }
      if (start.owner() == null) {
        add(instance);
      }
      Cascades.reach(instrumented(instance), Cascade.DELETE, this::ensureLoaded)
          .forEach(reached -> deleteOne(
              reached.state(),
              reached.along() == null
                  ? reason
                  : Reason.of(Reason.Kind.DELETE_CASCADED, reached.along())));
    });
  }

  private void deleteOne(InstanceState state, Reason reason) {
    if (state.isDeleted()) {
      return; // by a flush before; a collection that was loaded has it still
    }
    if (!state.hasIdentity()) {
      workspace.forget(state);
    } else {
      loadChildrenToDisassociate(state);
      workspace.addToDelete(state, reason);
    }
  }

  /** Children that stay must lose their reference to what goes. */
  private void loadChildrenToDisassociate(InstanceState state) {
    for (RelationshipProperty relationship :
        Mapper.of(state.manager().type()).writtenRelationships()) {
      if (relationship.direction() == Direction.ONE_TO_MANY) {
        ensureLoaded(state, relationship);
      }
    }
  }

  private void ensureLoaded(InstanceState state, RelationshipProperty relationship) {
    if (state.isUnloaded(relationship.slot()) && !relationship.isPassiveDeletes()) {
      owner.load(state, relationship.slot());
    }
  }

  /** Lets go of an instance and of what the expunge cascade reaches; a pending one becomes transient, another detached. */
  public void expunge(Object instance) {
    inside(() -> {
      requireHeld(instance);
      Cascades.reach(instrumented(instance), Cascade.EXPUNGE).stream()
          .filter(reached -> !reached.state().isDeleted())
          .forEach(reached -> workspace.forget(reached.state()));
    });
  }

  /** Lets go of all instances: pending ones become transient, the others detached. The transaction goes on. */
  public void expungeAll() {
    inside(() -> listeners.toTheEnd(() -> {
      new ArrayList<>(workspace.all()).forEach(workspace::forget);
      workspace.clearWork();
      workspace.identityMap().clear();
    }));
  }

  /** Whether the session holds this very instance. */
  public boolean contains(Object instance) {
    return stateOf(instance).owner() == owner && !stateOf(instance).isDeleted();
  }

  /** The pending instances, in the order in which they were added. */
  public List<Object> newInstances() {
    return Workspace.instances(workspace.pending().keySet());
  }

  /** The persistent instances that were written to since the last flush, be it without net change. */
  public List<Object> dirty() {
    return Workspace.instances(workspace.modified());
  }

  /** The instances that the next flush deletes. */
  public List<Object> deleted() {
    return Workspace.instances(workspace.toDelete().keySet());
  }

  /**
   * Whether any attribute of the instance has another value than at the last flush, as far as that is known: one that is
   * written to what it was is no change. Loads nothing.
   */
  public boolean isModified(Object instance) {
    InstanceState state = stateOf(instance);
    for (int slot = 0; state.isModified() && slot < state.manager().slotCount(); slot++) {
      if (state.isWritten(slot)
          && (state.isAwaiting(slot) || state.history(slot).hasChanges())) {
        return true;
      }
    }
    return false;
  }

  // --- reading ---------------------------------------------------------------------------------

  /**
   * The instance with that primary key, or null; without SQL if it is here and not expired.
   *
   * @param key the key's value; for a composite key a {@code List} of its values in the order of the fields
   */
  public <T> @Nullable T get(Class<T> type, Object key) {
    return inside(() -> {
      requireUsable();
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
    });
  }

  /**
   * As {@link #get}, for a row that must be there.
   *
   * @throws NoResultException if it is not
   */
  public <T> T getOne(Class<T> type, Object key) {
    T found = get(type, key);
    if (found == null) {
      throw NoResultException.ofKey(type.getSimpleName(), key);
    }
    return found;
  }

  /**
   * Flushes, runs the query, and answers its rows; mapped classes in it are instances of this session. A change with
   * RETURNING lets instances know as {@link #execute(Update)} and {@link #execute(Delete)} do; those that it returns show
   * what it returns, but for what the program has written and not flushed.
   */
  public <R> Result<R> execute(Query<R> query) {
    return inside(() -> {
      autoflush();
      return changes.execute(query);
    });
  }

  /**
   * Flushes and runs an INSERT on the session's connection; to have the new rows as instances, let it return their class. For
   * many rows, see {@link #bulk}.
   */
  public Result<Row> execute(Insert insert) {
    return send(
        Insert.class,
        insert,
        (on, asked) -> Synchronization.execute(changes, asked, Synchronize.AUTO));
  }

  /** As {@link #execute(Update, Synchronize)} by {@link Synchronize#AUTO}. */
  public Result<Row> execute(Update update) {
    return execute(update, Synchronize.AUTO);
  }

  /**
   * Flushes, runs an UPDATE on the session's connection, and lets the instances whose rows it meets know: attributes that
   * it sets to a value have it, what the database computes is read again when it is next used. Versions do not count up by
   * themselves, listeners of instances are not told.
   *
   * @param how to find these instances
   * @throws SessionException if it changes the primary key of one of them, or if they cannot be found in that way
   */
  public Result<Row> execute(Update update, Synchronize how) {
    return send(Update.class, update, (on, asked) -> Synchronization.execute(changes, asked, how));
  }

  /** As {@link #execute(Delete, Synchronize)} by {@link Synchronize#AUTO}. */
  public Result<Row> execute(Delete delete) {
    return execute(delete, Synchronize.AUTO);
  }

  /**
   * Flushes, runs a DELETE on the session's connection, and marks the instances whose rows it meets as deleted. No cascade
   * of the mapping comes with it: what the database does to rows that refer to them shows when their instances are read again.
   *
   * @param how to find these instances
   * @throws SessionException if they cannot be found in that way
   */
  public Result<Row> execute(Delete delete, Synchronize how) {
    return send(Delete.class, delete, (on, asked) -> Synchronization.execute(changes, asked, how));
  }

  /** Flushes and runs SQL written by hand on the session's connection. */
  public Result<Row> execute(TextStatement text) {
    return send(TextStatement.class, text, Connection::execute);
  }

  private <S extends Statement> Result<Row> send(
      Class<S> kind, S statement, BiFunction<Connection, S, Result<Row>> execution) {
    return inside(() -> {
      autoflush();
      Connection connection = connection();
      transactions.begun().scope().statementSent();
      S asked = listeners.beforeExecute(kind, statement);
      return execution.apply(connection, Criteria.of(loading).in(asked));
    });
  }

  /** As {@link #stream(Query, int)}, by 1,000 rows. */
  public <R> Result<R> stream(Query<R> query) {
    return stream(query, AT_ONCE);
  }

  /**
   * Flushes, runs the query, and loads its rows as they are read, so that a result of any length takes constant memory:
   * instances that the program forgets are collected. Close what is not read to its end; the end of the transaction ends it. A change with
   * RETURNING is executed at once, as by {@link #execute(Query)}. Collections that
   * would be joined are loaded by select-in, for so many rows at a time. On MariaDB, a statement that is sent while the result is open, for a lazy
   * load too, has the driver read the rest into memory.
   *
   * @param atOnce how many rows are read and completed together
   */
  public <R> Result<R> stream(Query<R> query, int atOnce) {
    if (atOnce < 1) {
      throw new IllegalArgumentException("at least one row is read at once, not " + atOnce);
    }
    return inside(() -> {
      autoflush();
      return changes.stream(query, atOnce);
    });
  }

  /** The first value of each row of the query; for {@code select(User.class)} the users. */
  public <R> Result<R> scalars(Query<R> query) {
    return execute(query);
  }

  /** The first value of the first row of the query; null if there is no row. */
  public <R> @Nullable R scalar(Query<R> query) {
    return execute(query).first();
  }

  /** The connection of the running transaction, which it begins if there is none. */
  public Connection connection() {
    return inside(() -> {
      requireUsable();
      return transactions.begun().connection();
    });
  }

  // --- forgetting and reading again ------------------------------------------------------------

  /**
   * Everything of the instance is loaded again when it is next read; changes that were not flushed are lost. So for all
   * that the refresh-expire cascade reaches.
   */
  public void expire(Object instance) {
    inside(() -> {
      requireHeld(instance);
      Cascades.reach(instrumented(instance), Cascade.REFRESH_EXPIRE)
          .forEach(reached -> workspace.expire(reached.state()));
    });
  }

  /**
   * These attributes of the instance are loaded again when they are next read; what was written to them and not flushed
   * is lost.
   *
   * @throws dev.aludel.error.UnknownAttributeException with the names that there are
   */
  public void expire(Object instance, String... attributes) {
    inside(() -> {
      requireHeld(instance);
      InstanceState state = stateOf(instance);
      if (state.hasIdentity()) {
        Slots.of(state, attributes).forEach(slot -> expire(state, slot));
      }
    });
  }

  private void expire(InstanceState state, int slot) {
    state.expire(slot);
    if (comparison != null) {
      comparison.forget(state, slot);
    }
  }

  /** As {@link #expire}, for all persistent instances. */
  public void expireAll() {
    inside(() -> workspace.identityMap().states().forEach(workspace::expire));
  }

  /** Reads the instance's row again at once; its changes that were not flushed are lost, all others are flushed. One SELECT. */
  public void refresh(Object instance) {
    refreshRow(instance, null);
  }

  /**
   * As {@link #refresh(Object)}, and locks the row until the end of the transaction.
   *
   * @throws dev.aludel.error.CompileException if the database has no such locks
   */
  public void refresh(Object instance, ForUpdate lock) {
    refreshRow(instance, lock);
  }

  private void refreshRow(Object instance, @Nullable ForUpdate lock) {
    inside(() -> {
      expire(instance);
      autoflush();
      RowRefresher.refresh(loading, stateOf(instance), lock);
    });
  }

  /** As {@link #refresh(Object)}, for these attributes: columns by one SELECT, each relationship by its own. */
  public void refresh(Object instance, String... attributes) {
    inside(() -> {
      requireHeld(instance);
      InstanceState state = stateOf(instance);
      List<Integer> slots = Slots.of(state, attributes);
      slots.forEach(slot -> expire(state, slot));
      autoflush();
      slots.forEach(slot -> {
        if (state.isUnloaded(slot)) {
          owner.load(state, slot);
        }
      });
    });
  }

  // --- writing ---------------------------------------------------------------------------------

  /**
   * The attribute becomes what the database computes at the next flush: {@code compute(account,
   * attr(Account::getBalance), attr(Account::getBalance).plus(10))} is safe against others who do the same. Reading it
   * before flushes; setting it before takes this back.
   *
   * @param column the attribute
   * @throws SessionException if the instance is not in this session
   */
  public <V> void compute(Object instance, Column<V> column, Expression<? extends V> value) {
    inside(() -> {
      requireHeld(instance);
      InstanceState state = stateOf(instance);
      int slot = Slots.of(state, column);
      state.await(slot);
      workspace.computed().put(state, slot, value);
      workspace.addModified(state);
    });
  }

  /**
   * Copies the state of an instance, which may be of another session, detached or new, onto that of this session with
   * the same key, which is loaded if it is not here, or made if there is no row; with it all that the merge cascade
   * reaches, rows of a class in one SELECT for each step of the graph. The given instances stay as they are.
   *
   * @return the instance of this session
   * @throws dev.aludel.error.StaleDataException if the given instance has another version than the row
   */
  public <T> T merge(T instance) {
    return inside(() -> {
      autoflush();
      withoutAutoflush++; // half of a graph is not to be written
      try {
        return Merge.into(this, instance);
      } finally {
        withoutAutoflush--;
      }
    });
  }

  /** Merges each of them, in this order. */
  public <T> List<T> mergeAll(Iterable<? extends T> instances) {
    List<T> merged = new ArrayList<>();
    instances.forEach(instance -> merged.add(merge(instance)));
    return merged;
  }

  /**
   * What {@link #flush} would send now, and why, without sending it. To find out what belongs to it, orphans and what the
   * cascades reach may be loaded, and orphans are in {@link #deleted} from then on; no attribute is changed.
   */
  public FlushPlan plan() {
    return inside(() -> {
      requireUsable();
      if (comparison != null) {
        comparison.recordDifferences();
      }
      Flusher flusher = new Flusher(this);
      flusher.prepare();
      return flusher.plan();
    });
  }

  /** Sends all changes, in dependency order, within the transaction. After a failure only a rollback works. */
  public void flush() {
    inside(this::flushInside);
  }

  private void flushInside() {
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
    SessionTransaction running = transactions.begun();
    flushing = true;
    try {
      new Flusher(this).flush(running);
    } catch (Throwable failure) { // Kotlin's code may throw what Java's compiler does not see
      running.scope().failed(failure);
      throw failure;
    } finally {
      flushing = false;
    }
  }

  void autoflush() {
    if (options.autoflush() && withoutAutoflush == 0) {
      flush();
    } else {
      requireUsable();
    }
  }

  /** Does the work without flushing before its queries: for several steps that belong together. */
  public void noAutoflush(Runnable work) {
    inside(() -> withoutAutoflush(() -> guard.run(work)));
  }

  /** As {@link #noAutoflush}, for the session's own work. */
  void withoutAutoflush(Runnable work) {
    withoutAutoflush++;
    try {
      work.run();
    } finally {
      withoutAutoflush--;
    }
  }

  /** INSERTs and UPDATEs of many rows of a class, without an instance for each. */
  public <T> Bulk<T> bulk(Class<T> type) {
    return new Bulk<>(this, changes, Mapper.of(type));
  }

  // --- transactions ----------------------------------------------------------------------------

  /** Whether a transaction is running, be it that nothing was written in it. */
  public boolean inTransaction() {
    return transactions.isRunning();
  }

  /**
   * Flushes and sets a savepoint, which the session can go back to with all that is in memory. Savepoints lie inside each
   * other to any depth.
   */
  public SessionSavepoint beginNested() {
    return inside(() -> {
      flushInside();
      requireUsable();
      return new SessionSavepoint(this, transactions.begun().beginNested());
    });
  }

  /** Does the work inside a savepoint, which is released at the end, or rolled back if the work throws. */
  public void nested(Runnable work) {
    try (SessionSavepoint savepoint = beginNested()) {
      work.run();
      savepoint.release();
    }
  }

  void release(TransactionScope scope) {
    inside(() -> {
      transactions.requireActive(scope);
      flushInside();
      transactions.release(scope);
    });
  }

  void rollback(TransactionScope scope) {
    inside(() -> listeners.toTheEnd(() -> {
      transactions.rollback(scope);
      listeners.tell(listener -> listener.rolledBackToSavepoint(this));
    }));
  }

  boolean isActive(TransactionScope scope) {
    return transactions.isActive(scope);
  }

  /**
   * Flushes and commits, savepoints included; instances are read again when they are next used, unless the factory says
   * otherwise.
   */
  public void commit() {
    inside(() -> {
      if (flushing) {
        throw SessionException.whileFlushing("A commit");
      }
      listeners.tell(listener -> listener.beforeCommit(this));
      flushAll();
      TransactionScope whole = transactions.commit();
      if (whole == null) {
        return;
      }
      listeners.toTheEnd(() -> {
        whole.deletedStates().forEach(this::detachDeleted);
        if (options.expireOnCommit()) {
          expireAll();
        }
        listeners.tell(listener -> listener.committed(this));
      });
    });
  }

  /** What listeners change during a flush comes with another one. */
  private void flushAll() {
    flushInside();
    for (int again = 0; workspace.hasWork() && again < MOST_FLUSHES; again++) {
      flushInside();
    }
    if (workspace.hasWork()) {
      throw SessionException.neverClean(MOST_FLUSHES);
    }
  }

  private void detachDeleted(InstanceState state) {
    workspace.forget(state);
  }

  /**
   * Takes back the transaction, in memory too: what was added is transient again and has lost its generated key, what
   * was deleted is persistent again, and everything else is read again when it is next used.
   */
  public void rollback() {
    inside(() -> {
      requireOpen();
      if (flushing) {
        throw SessionException.whileFlushing("A rollback");
      }
      listeners.toTheEnd(() -> {
        transactions.rollback();
        listeners.tell(listener -> listener.rolledBack(this));
      });
    });
  }

  /** Rolls back what is not committed and lets go of all instances; the session can be used again. */
  public void reset() {
    inside(() -> {
      requireOpen();
      release();
    });
  }

  /** Rolls back what is not committed and lets go of all instances; they are detached then. */
  @Override
  public void close() {
    inside(() -> {
      if (!closed) {
        closed = true;
        owner.ends("closed");
        release();
      }
    });
  }

  private void release() {
    listeners.toTheEnd(() -> {
      try {
        transactions.abandon(this::detachDeleted);
      } finally {
        expungeAll();
      }
    });
  }

  // --- for the parts of the session ------------------------------------------------------------

  boolean cohorts() {
    return options.cohorts();
  }

  LoadOptions loadOptions() {
    return options.loading();
  }

  Workspace workspace() {
    return workspace;
  }

  SessionOwner owner() {
    return owner;
  }

  SessionTransactions transactions() {
    return transactions;
  }

  SessionLoading loading() {
    return loading;
  }

  @Nullable
  WrittenLines writtenLines() {
    return lines;
  }

  boolean isClosed() {
    return closed;
  }

  boolean isFlushing() {
    return flushing;
  }

  SessionListeners listeners() {
    return listeners;
  }

  SessionGuard guard() {
    return guard;
  }

  Dialect dialect() {
    return engine.dialect();
  }

  @Nullable
  FlushComparison comparison() {
    return comparison;
  }

  /** The instance leaves at once, whatever was to become of it. */
  void letGo(InstanceState state) {
    inside(() -> workspace.makeTransient(state));
  }

  void inside(Runnable work) {
    guard.enter();
    try {
      work.run();
    } finally {
      guard.leave();
    }
  }

  <R extends @Nullable Object> R inside(Supplier<R> work) {
    guard.enter();
    try {
      return work.get();
    } finally {
      guard.leave();
    }
  }

  private void requireUsable() {
    requireOpen();
    Throwable failure = transactions.failure();
    if (failure != null) {
      throw PendingRollbackException.after(failure);
    }
  }

  private void requireOpen() {
    if (closed) {
      throw SessionException.closed();
    }
  }

  private void requireHeld(Object instance) {
    requireOpen();
    if (!contains(instance)) {
      throw SessionException.notInSession(stateOf(instance).toString());
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
