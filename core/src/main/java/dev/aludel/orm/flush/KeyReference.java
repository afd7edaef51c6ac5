package dev.aludel.orm.flush;

import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.mapping.JoinPair;
import java.util.List;

/**
 * An instance that refers to a row whose key has changed.
 *
 * @param path local is the child's attribute, remote the part of the key
 */
record KeyReference(InstanceState child, List<JoinPair> path, KeyChange change) {

  /** Has the instance follow. What is not loaded is left alone. */
  void follow(List<Object> key, FlushListener listener) {
    for (JoinPair pair : path) {
      Object value = change.now(pair);
      int slot = pair.local().slot();
      if (!child.isUnloaded(slot)) {
        Instrumented instance = child.requireInstance();
        listener.valueMade(child, slot, pair.local().value(instance));
        instance.$aludel_set(slot, value);
      }
      int position = FlushPlanner.mapper(child).primaryKey().indexOf(pair.local());
      if (position >= 0 && position < key.size() && value != null) {
        key.set(position, value);
      }
    }
  }
}
