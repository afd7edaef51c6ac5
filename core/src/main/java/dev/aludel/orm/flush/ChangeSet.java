package dev.aludel.orm.flush;

import dev.aludel.instrument.InstanceState;
import java.util.List;

/**
 * What a flush has to bring to the database; cascades and orphans are settled already.
 *
 * @param inserts new instances, in the order in which they were added
 * @param updates instances with a row that were written to
 * @param deletes instances whose rows shall go
 */
public record ChangeSet(
    List<InstanceState> inserts, List<InstanceState> updates, List<InstanceState> deletes) {

  public ChangeSet {
    inserts = List.copyOf(inserts);
    updates = List.copyOf(updates);
    deletes = List.copyOf(deletes);
  }

  public boolean isEmpty() {
    return inserts.isEmpty() && updates.isEmpty() && deletes.isEmpty();
  }
}
