package dev.aludel.orm.flush;

import dev.aludel.engine.BatchResult;
import dev.aludel.engine.Connection;
import dev.aludel.error.StatementException;
import dev.aludel.instrument.IdentityKey;
import dev.aludel.instrument.InstanceState;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.sql.Statement;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs a plan, step by step, on one connection. It must be in a transaction that the caller ends. */
public final class FlushRun {

  private final Connection connection;
  private final FlushListener listener;
  private final @Nullable WrittenLines lines;
  private final Map<InstanceState, Object> versions = new IdentityHashMap<>();

  /**
   * @param lines by which lines of the program attributes were written; null if nobody wants to know
   */
  public FlushRun(Connection connection, FlushListener listener, @Nullable WrittenLines lines) {
    this.connection = connection;
    this.listener = listener;
    this.lines = lines;
  }

  public void execute(FlushPlan plan) {
    plan.steps().forEach(step -> step.execute(this));
  }

  BatchResult send(Statement statement, List<@Nullable Object[]> rows) {
    return connection.executeBatch(statement, rows);
  }

  /** Sends it; a failure says of which instance the row was, if the driver knows the set. */
  BatchResult send(
      Statement statement,
      List<@Nullable Object[]> rows,
      List<InstanceState> states,
      PlannedValues names) {
    try {
      return send(statement, rows);
    } catch (StatementException e) {
      if (e.failedSet() >= 0 && e.failedSet() < states.size()) {
        e.concerns(account(states.get(e.failedSet()), names));
      }
      throw e;
    }
  }

  /** What is told of a row that could not be written. */
  String account(InstanceState state, PlannedValues names) {
    return RowAccount.of(state, names.subject(state), lines);
  }

  Connection connection() {
    return connection;
  }

  FlushListener listener() {
    return listener;
  }

  /** Puts a value into the instance that nobody has set. */
  void make(InstanceState state, ColumnProperty property, @Nullable Object value) {
    listener.valueMade(state, property.slot(), property.value(state.requireInstance()));
    state.requireInstance().$aludel_set(property.slot(), value);
  }

  // --- what the database has -------------------------------------------------------------------

  /** What the row of the instance has in a column of its key, or for its version. */
  @Nullable
  Object ofRow(InstanceState state, ColumnProperty property) {
    if (!property.primaryKey()) {
      Object written = versions.get(state);
      return written == null ? state.committedValue(property.slot()) : written;
    }
    IdentityKey identity = state.identity();
    return identity == null
        ? property.value(state.requireInstance())
        : identity.values().get(FlushPlanner.mapper(state).primaryKey().indexOf(property));
  }

  /** The row has another version now, which the instance is told. */
  void versionWritten(InstanceState state, ColumnProperty column, @Nullable Object version) {
    if (version != null) {
      versions.put(state, version);
      make(state, column, version);
    }
  }
}
