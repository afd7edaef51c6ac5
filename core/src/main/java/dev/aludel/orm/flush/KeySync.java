package dev.aludel.orm.flush;

import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.JoinPair;
import dev.aludel.orm.identity.KeyValues;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key to be taken over from the instance that it refers to, once that one has its key.
 *
 * @param child whose foreign key it is
 * @param parent whose key is taken; null writes NULL
 * @param pairs local is the child's attribute, remote the parent's
 */
record KeySync(InstanceState child, @Nullable Instrumented parent, List<JoinPair> pairs) {

  void apply() {
    Instrumented instance = child.requireInstance();
    for (JoinPair pair : pairs) {
      ColumnProperty foreignKey = pair.local();
      Object value = parent == null ? null : KeyValues.of(parent, pair.remote());
      child.write(instance, foreignKey.slot(), value);
    }
  }
}
