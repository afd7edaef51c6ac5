package dev.aludel.agent;

import dev.aludel.agent.detect.LoaderClassFiles;
import dev.aludel.agent.detect.Scope;
import dev.aludel.agent.plan.ClassPlan;
import dev.aludel.agent.plan.Refusal;
import dev.aludel.agent.plan.Refuse;
import dev.aludel.agent.plan.Weave;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.ArrayList;
import java.util.List;

/**
 * The classes that were there before the agent. Mapped ones cannot get members any more, which must be known before the
 * first class that uses them is rewritten; those that only use mapped classes are rewritten now.
 */
final class LoadedClasses {

  private final Instrumentation jvm;
  private final LoaderPlanners planners;
  private final FailureRegistry failures;
  private final AgentLog log;

  LoadedClasses(
      Instrumentation jvm, LoaderPlanners planners, FailureRegistry failures, AgentLog log) {
    this.jvm = jvm;
    this.planners = planners;
    this.failures = failures;
    this.log = log;
  }

  /** Records each mapped class that is loaded already and not woven. */
  void refuseMapped() {
    for (Class<?> type : jvm.getAllLoadedClasses()) {
      ClassLoader loader = type.getClassLoader();
      if (loader != null && isOfInterest(type) && isUnwoven(type, loader)) {
        failures.refused(loader, internalName(type), Refusal.loadedBefore());
      }
    }
    planners.forget(); // what was decided while the refusals were not all known
  }

  /** Rewrites the code of classes that use attributes. */
  void rewriteCallers() {
    List<Class<?>> callers = new ArrayList<>();
    for (Class<?> type : jvm.getAllLoadedClasses()) {
      ClassLoader loader = type.getClassLoader();
      if (loader != null && isOfInterest(type) && usesAttributes(type, loader)) {
        callers.add(type);
      }
    }
    for (Class<?> caller : callers) {
      retransform(caller);
    }
  }

  private void retransform(Class<?> caller) {
    try {
      jvm.retransformClasses(caller);
    } catch (UnmodifiableClassException | RuntimeException | LinkageError e) {
      log.failure(caller.getName() + " was loaded before the agent, and rewriting it failed: " + e);
    }
  }

  private boolean isOfInterest(Class<?> type) {
    return type.getClassLoader() != ClassLoader.getPlatformClassLoader()
        && !type.isArray()
        && !type.isHidden()
        && !Scope.isLibrary(internalName(type))
        && jvm.isModifiableClass(type);
  }

  private boolean isUnwoven(Class<?> type, ClassLoader loader) {
    return planners.of(loader).decide(internalName(type)) instanceof Weave weave
        && !weave.done()
        && !Annotations.markWoven(type);
  }

  private boolean usesAttributes(Class<?> type, ClassLoader loader) {
    byte[] classFile = new LoaderClassFiles(loader).read(internalName(type));
    if (classFile == null) {
      return false;
    }
    ClassPlan plan = planners.of(loader).redefine(classFile);
    if (plan.decision() instanceof Refuse refused) {
      failures.refused(loader, plan.name(), refused.refusal());
    }
    return !plan.isEmpty();
  }

  private static String internalName(Class<?> type) {
    return type.getName().replace('.', '/');
  }
}
