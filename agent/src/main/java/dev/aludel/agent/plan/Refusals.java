package dev.aludel.agent.plan;

import org.jspecify.annotations.Nullable;

/** Classes that cannot be woven for what happened in the JVM: loaded too early, or failed. The shell knows of these. */
public interface Refusals {

  /** Why the class is not woven; null if nothing speaks against it. */
  @Nullable
  Refusal of(String internalName);
}
