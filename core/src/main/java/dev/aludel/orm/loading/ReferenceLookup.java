package dev.aludel.orm.loading;

import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.Direction;
import dev.aludel.mapping.JoinPair;
import dev.aludel.mapping.Mapper;
import dev.aludel.mapping.RelationshipProperty;
import dev.aludel.orm.identity.KeyValues;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What memory knows of a many-to-one: its foreign key is NULL, or what it refers to is in the identity map.
 *
 * @param isAnswered whether no SELECT is needed
 * @param instance the answer; null if there is none, or if the foreign key is NULL
 */
record ReferenceLookup(boolean isAnswered, @Nullable Instrumented instance) {

  private static final ReferenceLookup NOTHING = new ReferenceLookup(true, null);
  private static final ReferenceLookup UNKNOWN = new ReferenceLookup(false, null);

  /** Puts what memory knows into the holder, and answers whether it knows it. */
  static boolean fill(
      LoadSession session,
      Instrumented holder,
      RelationshipProperty relationship,
      Narrowing narrowing) {
    if (relationship.direction() != Direction.MANY_TO_ONE || !narrowing.isWhole()) {
      return false;
    }
    ReferenceLookup found = of(session, holder, relationship);
    if (found.isAnswered()) {
      InstanceState.of(holder).load(holder, relationship.slot(), found.instance());
    }
    return found.isAnswered();
  }

  static ReferenceLookup of(
      LoadSession session, Instrumented holder, RelationshipProperty relationship) {
    Mapper<?> target = relationship.target();
    List<Object> key = new ArrayList<>();
    boolean byPrimaryKey = relationship.pairs().size() == target.primaryKey().size();
    for (ColumnProperty part : target.primaryKey()) {
      for (JoinPair pair : relationship.pairs()) {
        Object value = KeyValues.of(holder, pair.local());
        if (value == null) {
          return NOTHING;
        }
        if (pair.remote().equals(part)) {
          key.add(value);
        }
      }
    }
    if (!byPrimaryKey || key.size() != target.primaryKey().size()) {
      return UNKNOWN;
    }
    Object single = key.size() == 1 ? key.get(0) : List.copyOf(key);
    Instrumented found = session.identityMap().get(target.manager(), single);
    return found == null ? UNKNOWN : new ReferenceLookup(true, found);
  }
}
