package dev.aludel.orm.flush;

import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.JoinPair;
import dev.aludel.mapping.RelationshipProperty;
import dev.aludel.orm.identity.KeyValues;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key to be taken over from the instance that it refers to, once that one has its key.
 *
 * @param child whose foreign key it is
 * @param parent whose key is taken; null writes NULL
 * @param pairs local is the child's attribute, remote the parent's
 * @param cause the relationship that says so, of either side
 */
record KeySync(
    InstanceState child,
    @Nullable Instrumented parent,
    List<JoinPair> pairs,
    RelationshipProperty cause) {

  /** Where the foreign key lies in the child. */
  List<Integer> slots() {
    return pairs.stream().map(pair -> pair.local().slot()).toList();
  }

  /** What the child refers to by that attribute, or null if this is about others. */
  @Nullable
  JoinPair pairAt(int slot) {
    for (JoinPair pair : pairs) {
      if (pair.local().slot() == slot) {
        return pair;
      }
    }
    return null;
  }

  void apply(FlushListener listener) {
    Instrumented instance = child.requireInstance();
    for (JoinPair pair : pairs) {
      ColumnProperty foreignKey = pair.local();
      Object value = parent == null ? null : KeyValues.of(parent, pair.remote());
      listener.valueMade(child, foreignKey.slot(), foreignKey.value(instance));
      child.write(instance, foreignKey.slot(), value);
    }
  }
}
