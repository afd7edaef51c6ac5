package dev.aludel.orm;

import dev.aludel.engine.Savepoint;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.orm.flush.FlushListener;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A session's transaction, or a savepoint in it: what happened to instances since it began, which a rollback has to take
 * back in memory. Mutable.
 */
final class TransactionScope implements FlushListener {

  private final @Nullable TransactionScope outer;
  private final @Nullable Savepoint savepoint;
  private final Set<InstanceState> inserted = new LinkedHashSet<>();
  private final Set<InstanceState> deleted = new LinkedHashSet<>();
  private final Set<InstanceState> touched = new LinkedHashSet<>();
  private final Map<InstanceState, InstanceState.FormerKey> formerKeys = new LinkedHashMap<>();
  private final List<MadeValue> made = new ArrayList<>();
  private boolean statements;
  private @Nullable Throwable failure;

  /** What an instance got in this scope, and that is void if the scope is. */
  private record MadeValue(
      InstanceState state, int slot, @Nullable Object before) {}

  private TransactionScope(@Nullable TransactionScope outer, @Nullable Savepoint savepoint) {
    this.outer = outer;
    this.savepoint = savepoint;
  }

  static TransactionScope ofTransaction() {
    return new TransactionScope(null, null);
  }

  TransactionScope nested(Savepoint at) {
    return new TransactionScope(this, at);
  }

  @Nullable
  TransactionScope outer() {
    return outer;
  }

  /** Where it began; null for the transaction itself. */
  @Nullable
  Savepoint savepoint() {
    return savepoint;
  }

  // --- what happens ----------------------------------------------------------------------------

  @Override
  public void valueMade(InstanceState state, int slot, @Nullable Object before) {
    made.add(new MadeValue(state, slot, before));
    touched(state);
  }

  @Override
  public void keysChanged(Map<InstanceState, Object> keys) {
    keys.keySet().forEach(this::keyChanged);
  }

  /** Remembers the first key only; the session gives the state its new one. */
  void keyChanged(InstanceState state) {
    formerKeys.putIfAbsent(state, state.formerKey());
  }

  void inserted(InstanceState state) {
    inserted.add(state);
  }

  void deleted(InstanceState state) {
    deleted.add(state);
  }

  /** The instance shows what is there in this scope, and perhaps not before. */
  void touched(InstanceState state) {
    if (outer != null) { // without a savepoint, all instances are read again
      touched.add(state);
    }
  }

  /** A statement of the program may have changed any row. */
  void statementSent() {
    statements = true;
  }

  /** A flush failed: only a rollback can follow. */
  void failed(Throwable cause) {
    failure = cause;
  }

  @Nullable
  Throwable failure() {
    return failure;
  }

  // --- what a rollback needs -------------------------------------------------------------------

  Set<InstanceState> insertedStates() {
    return inserted;
  }

  Set<InstanceState> deletedStates() {
    return deleted;
  }

  /** Whether any instance may show what a rollback takes back, and not only those that were touched. */
  boolean mayConcernAll() {
    return outer == null || statements;
  }

  Set<InstanceState> touchedStates() {
    return touched;
  }

  /** The keys that rows had when this began. */
  Map<InstanceState, InstanceState.FormerKey> formerKeys() {
    return formerKeys;
  }

  /** Takes what these instances got out of them again, the last first. */
  void forgetMadeValues(Set<InstanceState> of) {
    for (int i = made.size() - 1; i >= 0; i--) {
      MadeValue value = made.get(i);
      Instrumented instance = value.state().instance();
      if (instance != null && of.contains(value.state())) {
        instance.$aludel_set(value.slot(), value.before());
      }
    }
  }

  /** What happened here happened in the scope around it: the savepoint was released. */
  void mergeInto(TransactionScope around) {
    around.inserted.addAll(inserted);
    around.deleted.addAll(deleted);
    touched.forEach(around::touched);
    formerKeys.forEach(around.formerKeys::putIfAbsent);
    around.made.addAll(made);
    around.statements |= statements;
    if (failure != null) {
      around.failure = failure;
    }
  }
}
