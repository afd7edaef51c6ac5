package dev.aludel.agent.plan;

import org.jspecify.annotations.Nullable;

/** Classes that cannot be woven for what happened in the JVM: loaded too early, or failed. The shell knows of these. */
public interface Refusals {

  /** Why a class that the loader sees is not woven; null if nothing speaks against it. */
  @Nullable
  Refusal of(String internalName);

  /** The same for a class that this very loader is defining. */
  default @Nullable Refusal ofDefined(String internalName) {
    return null;
  }
}
