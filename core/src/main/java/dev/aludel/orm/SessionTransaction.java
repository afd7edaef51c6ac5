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
  private final List<GeneratedKey> keys = new ArrayList<>();

  /** A key that the database made in this transaction, and that is void if the transaction is. */
  private record GeneratedKey(
      InstanceState state, int slot, @Nullable Object before) {}

  SessionTransaction(Connection connection) {
    this.connection = connection;
  }

  Connection connection() {
    return connection;
  }

  @Override
  public void keyGenerated(InstanceState state, int slot, @Nullable Object before) {
    keys.add(new GeneratedKey(state, slot, before));
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

  /** Takes the generated keys out of the instances again. */
  void forgetKeys() {
    for (GeneratedKey key : keys) {
      Instrumented instance = key.state().instance();
      if (instance != null) {
        instance.$aludel_set(key.slot(), key.before());
      }
    }
  }
}
