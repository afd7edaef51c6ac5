package dev.aludel.agent;

import dev.aludel.agent.contract.RuntimeContract;
import dev.aludel.agent.plan.Refusal;
import dev.aludel.agent.plan.Refusals;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/** The failures as one loader sees them, and its own: without the runtime in sight, nothing that it defines is woven. */
final class LoaderRefusals implements Refusals {

  private final FailureRegistry failures;
  private final WeakReference<ClassLoader> loader;
  private volatile boolean seesRuntime;

  LoaderRefusals(FailureRegistry failures, ClassLoader loader) {
    this.failures = failures;
    this.loader = new WeakReference<>(loader);
  }

  @Override
  public @Nullable Refusal of(String internalName) {
    ClassLoader current = loader.get();
    Refusal recorded = failures.refusalSeenBy(current, internalName);
    if (recorded != null || current == null || seesRuntime(current)) {
      return recorded;
    }
    // Its users must not be rewritten, so it is refused before it is there.
    Refusal refusal = definesItself(current, internalName) ? outOfSight(current) : null;
    if (refusal != null) {
      failures.refused(current, internalName, refusal);
    }
    return refusal;
  }

  @Override
  public @Nullable Refusal ofDefined(String internalName) {
    ClassLoader current = loader.get();
    return current == null || seesRuntime(current) ? null : outOfSight(current);
  }

  /** Once seen, it stays; a loader may get it later. */
  private boolean seesRuntime(ClassLoader current) {
    if (!seesRuntime) {
      seesRuntime = sees(current, RuntimeContract.INSTRUMENTED);
    }
    return seesRuntime;
  }

  private static boolean definesItself(ClassLoader current, String internalName) {
    ClassLoader parent = current.getParent();
    return parent == null || !sees(parent, internalName);
  }

  private static boolean sees(ClassLoader current, String internalName) {
    return current.getResource(internalName + ".class") != null;
  }

  private static Refusal outOfSight(ClassLoader current) {
    return Refusal.runtimeOutOfSight(current.getClass().getName());
  }
}
