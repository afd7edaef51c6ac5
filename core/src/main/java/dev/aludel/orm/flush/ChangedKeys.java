package dev.aludel.orm.flush;

import dev.aludel.instrument.InstanceState;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.JoinPair;
import dev.aludel.mapping.RelationshipProperty;

/** Tells where a flush has to send a changed key to the rows that refer to it, since the database does not. */
public final class ChangedKeys {

  private ChangedKeys() {}

  /** Whether the key has changed that others refer to by the relationship, a collection, and each gets an UPDATE. */
  public static boolean concern(InstanceState state, RelationshipProperty relationship) {
    if (relationship.isPassiveUpdates() || !state.hasIdentity()) {
      return false;
    }
    for (JoinPair pair : relationship.pairs()) {
      ColumnProperty key = pair.local();
      if (state.isWritten(key.slot()) && state.history(key.slot()).hasChanges()) {
        return true;
      }
    }
    return false;
  }
}
