package dev.aludel.agent;

import dev.aludel.agent.detect.Scope;
import dev.aludel.agent.plan.Refusal;
import java.lang.instrument.Instrumentation;
import org.jspecify.annotations.Nullable;

/** The agent at work in this JVM: the transformer and what it has met. */
final class Installation {

  private final Scope scope;
  private final FailureRegistry failures;
  private final LoaderPlanners planners;

  private Installation(Scope scope, FailureRegistry failures, LoaderPlanners planners) {
    this.scope = scope;
    this.failures = failures;
    this.planners = planners;
  }

  /** Starts weaving. Classes loaded so far are dealt with before this returns. */
  static Installation start(AgentOptions options, Instrumentation jvm) {
    AgentLog log = AgentLog.toSystemErr(options.logAll());
    FailureRegistry failures = new FailureRegistry(log);
    Scope scope = new Scope(options.include(), options.exclude());
    LoaderPlanners planners = new LoaderPlanners(options.mapped(), scope, failures, log);
    LoadedClasses loaded = new LoadedClasses(jvm, planners, failures, log);
    ClassDump dump = new ClassDump(options.dump(), log);

    loaded.refuseMapped();
    // Retransformation lets JaCoCo, which cannot do it, always come first, whatever the order of
    // the flags.
    jvm.addTransformer(new WeavingTransformer(planners, scope, failures, dump), true);
    loaded.rewriteCallers();
    return new Installation(scope, failures, planners);
  }

  /** Why the class is not woven; null if it is. */
  @Nullable
  Refusal refusal(Class<?> type) {
    String internalName = type.getName().replace('.', '/');
    ClassLoader loader = type.getClassLoader();
    if (loader == null || Scope.isLibrary(internalName)) {
      return Refusal.library();
    }
    Refusal recorded = failures.refusalBy(loader, internalName);
    if (recorded != null) {
      return recorded;
    }
    if (Annotations.markWoven(type)) {
      return null;
    }
    if (!Annotations.markMapped(type) && !planners.listing(loader).contains(internalName)) {
      return Refusal.notMapped();
    }
    return scope.excludes(internalName) ? Refusal.excluded() : Refusal.loadedBefore();
  }
}
