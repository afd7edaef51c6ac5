package dev.aludel.orm.flush;

import dev.aludel.instrument.InstanceState;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a flush has to bring to the database; cascades and orphans are settled already. Immutable.
 *
 * @param inserts new instances, in the order in which they were added, and why they are here
 * @param updates instances with a row that were written to
 * @param deletes instances whose rows shall go, and why
 * @param computed attributes that the database is to compute
 */
public record ChangeSet(
    Map<InstanceState, Reason> inserts,
    List<InstanceState> updates,
    Map<InstanceState, Reason> deletes,
    ComputedValues computed) {

  public ChangeSet {
    inserts = Collections.unmodifiableMap(new LinkedHashMap<>(inserts));
    updates = List.copyOf(updates);
    deletes = Collections.unmodifiableMap(new LinkedHashMap<>(deletes));
  }
}
