package dev.aludel.orm;

import dev.aludel.engine.Connection;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.orm.flush.FlushListener;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The connection of a session's transaction, and what a rollback has to take back in memory. Mutable. */
final class SessionTransaction implements FlushListener {

  private final Connection connection;
  private final Set<InstanceState> inserted = new LinkedHashSet<>();
  private final Set<InstanceState> deleted = new LinkedHashSet<>();
  private final List<MadeValue> made = new ArrayList<>();

  /** A key or a default that was made in this transaction, and that is void if the transaction is. */
  private record MadeValue(
      InstanceState state, int slot, @Nullable Object before) {}

  SessionTransaction(Connection connection) {
    this.connection = connection;
  }

  Connection connection() {
    return connection;
  }

  @Override
  public void valueMade(InstanceState state, int slot, @Nullable Object before) {
    made.add(new MadeValue(state, slot, before));
  }

  void inserted(InstanceState state) {
    inserted.add(state);
  }

  void deleted(InstanceState state) {
    deleted.add(state);
  }

  List<InstanceState> insertedStates() {
    return new ArrayList<>(inserted);
  }

  List<InstanceState> deletedStates() {
    return new ArrayList<>(deleted);
  }

  /** Takes generated keys and defaults out of the instances again. */
  void forgetMadeValues() {
    for (MadeValue value : made) {
      Instrumented instance = value.state().instance();
      if (instance != null) {
        instance.$aludel_set(value.slot(), value.before());
      }
    }
  }
}
