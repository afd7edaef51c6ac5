package dev.aludel.orm.bulk;

import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;

/**
 * An instance whose row a statement concerns.
 *
 * @param sure whether it does; otherwise it may
 */
record Match(Instrumented instance, boolean sure) {

  InstanceState state() {
    return InstanceState.of(instance);
  }
}
