package dev.aludel.agent;

import dev.aludel.agent.plan.Refusal;
import dev.aludel.agent.plan.Refusals;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/** The failures as one loader sees them, without keeping it alive. */
final class LoaderRefusals implements Refusals {

  private final FailureRegistry failures;
  private final WeakReference<ClassLoader> loader;

  LoaderRefusals(FailureRegistry failures, ClassLoader loader) {
    this.failures = failures;
    this.loader = new WeakReference<>(loader);
  }

  @Override
  public @Nullable Refusal of(String internalName) {
    return failures.refusalSeenBy(loader.get(), internalName);
  }
}
