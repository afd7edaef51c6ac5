package dev.aludel.orm.loading;

import dev.aludel.instrument.Instrumented;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Instances in the order in which they came, each once; compared by identity, for their own equals may load. Mutable. */
final class IdentityCollection {

  private final List<Instrumented> inOrder = new ArrayList<>();
  private final Set<Instrumented> known = Collections.newSetFromMap(new IdentityHashMap<>());

  void add(Instrumented instance) {
    if (known.add(instance)) {
      inOrder.add(instance);
    }
  }

  List<Instrumented> inOrder() {
    return inOrder;
  }
}
