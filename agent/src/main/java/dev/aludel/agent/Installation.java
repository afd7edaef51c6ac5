package dev.aludel.agent;

import dev.aludel.agent.detect.Scope;
import dev.aludel.agent.plan.Refusal;
import java.lang.instrument.Instrumentation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The agent at work in this JVM: the transformer and what it has met. */
final class Installation {

  private static final String NO_RETRANSFORMATION =
      "The manifest that starts the agent does not allow retransformation. Classes loaded before the agent that use"
          + " mapped fields bypass it. Add Can-Retransform-Classes: true to it. [no-retransformation]";

  private final AgentLog log;
  private final Scope scope;
  private final FailureRegistry failures;
  private final LoaderPlanners planners;

  private Installation(
      AgentLog log, Scope scope, FailureRegistry failures, LoaderPlanners planners) {
    this.log = log;
    this.scope = scope;
    this.failures = failures;
    this.planners = planners;
  }

  /**
   * Starts weaving. Classes loaded so far are dealt with before this returns.
   *
   * @throws IllegalStateException if the options say so and a mapped class is loaded already
   */
  static Installation start(AgentOptions options, Instrumentation jvm) {
    AgentLog log = AgentLog.toSystemErr(options.log());
    FailureRegistry failures = new FailureRegistry(log);
    Scope scope = new Scope(options.include(), options.exclude());
    LoaderPlanners planners = new LoaderPlanners(options.mapped(), scope, failures, log);
    LoadedClasses loaded = new LoadedClasses(jvm, scope, planners, failures, log);
    ClassDump dump = new ClassDump(options.dump(), log);

    WeavingTransformer transformer = new WeavingTransformer(
        planners, scope, failures, dump, log, new RuntimeAccess(jvm), options.failOnError());
    failIfAny(loaded.recordMapped(), options);
    // Retransformation lets JaCoCo, which cannot do it, always come first, whatever the order of
    // the flags.
    jvm.addTransformer(transformer, jvm.isRetransformClassesSupported());
    List<String> meanwhile = loaded.recordMapped(); // by other threads
    failIfAny(meanwhile, options);
    if (!jvm.isRetransformClassesSupported()) {
      log.failure(NO_RETRANSFORMATION);
    } else if (meanwhile.isEmpty()) {
      loaded.rewriteCallers();
    } else {
      loaded.rewriteAll(); // users of these may have been rewritten
    }
    return new Installation(log, scope, failures, planners);
  }

  private static void failIfAny(List<String> refused, AgentOptions options) {
    if (options.failOnError() && !refused.isEmpty()) {
      throw new IllegalStateException(String.join("\n", refused));
    }
  }

  AgentLog log() {
    return log;
  }

  /** Why the class is not woven; null if it is. */
  @Nullable
  Refusal refusal(Class<?> type) {
    String internalName = sourceName(type).replace('.', '/');
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
    if (type.isHidden()) {
      return Refusal.hidden();
    }
    return scope.excludes(internalName) ? Refusal.excluded() : Refusal.unseen();
  }

  /** The binary name that its class file has; a hidden class adds something to it, behind a slash. */
  private static String sourceName(Class<?> type) {
    String name = type.getName();
    return type.isHidden() ? name.substring(0, name.indexOf('/')) : name;
  }
}
