package dev.aludel.orm.bulk;

import dev.aludel.instrument.InstanceState;
import org.jspecify.annotations.Nullable;

/** What an SQL expression is for the row of an instance, as far as memory knows it. */
@FunctionalInterface
interface Evaluation {

  /** Answered where an attribute that counts is not loaded, or has a change that the row does not have yet. */
  Object UNKNOWN = new Object();

  /** A value, null for NULL, or {@link #UNKNOWN}. */
  @Nullable
  Object of(InstanceState state);
}
