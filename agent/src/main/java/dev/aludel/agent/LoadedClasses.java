package dev.aludel.agent;

import dev.aludel.agent.detect.LoaderClassFiles;
import dev.aludel.agent.detect.Scope;
import dev.aludel.agent.plan.Decision;
import dev.aludel.agent.plan.Refusal;
import dev.aludel.agent.plan.Refuse;
import dev.aludel.agent.plan.Weave;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The classes that were there before the agent. Mapped ones cannot get members any more, which must be known before the
 * first class that uses them is rewritten; those that only use mapped classes are rewritten now.
 */
final class LoadedClasses {

  private final Instrumentation jvm;
  private final Scope scope;
  private final LoaderPlanners planners;
  private final FailureRegistry failures;
  private final AgentLog log;

  LoadedClasses(
      Instrumentation jvm,
      Scope scope,
      LoaderPlanners planners,
      FailureRegistry failures,
      AgentLog log) {
    this.jvm = jvm;
    this.scope = scope;
    this.planners = planners;
    this.failures = failures;
    this.log = log;
  }

  /** Records each mapped class that is loaded already and not woven; answers the reports. */
  List<String> refuseMapped() {
    // All are judged before the first is recorded: a subclass has the same reason, not its
    // superclass's.
    Map<Class<?>, Refusal> refused = new LinkedHashMap<>();
    for (Class<?> type : jvm.getAllLoadedClasses()) {
      ClassLoader loader = type.getClassLoader();
      Refusal refusal = loader != null && isOfInterest(type) ? refusal(type, loader) : null;
      if (refusal != null) {
        refused.put(type, refusal);
      }
    }
    List<String> reports = new ArrayList<>();
    for (Map.Entry<Class<?>, Refusal> entry : refused.entrySet()) {
      Class<?> type = entry.getKey();
      failures.refused(type.getClassLoader(), internalName(type), entry.getValue());
      reports.add(entry.getValue().report(type.getName()));
    }
    planners.forget(); // what was decided while the refusals were not all known
    return reports;
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
        && !scope.leavesOut(internalName(type))
        && jvm.isModifiableClass(type);
  }

  private @Nullable Refusal refusal(Class<?> type, ClassLoader loader) {
    Decision decision = planners.of(loader).decide(internalName(type));
    if (decision instanceof Refuse refused) {
      return refused.refusal();
    }
    boolean unwoven =
        decision instanceof Weave weave && !weave.done() && !Annotations.markWoven(type);
    return unwoven ? Refusal.loadedBefore() : null;
  }

  private boolean usesAttributes(Class<?> type, ClassLoader loader) {
    byte[] classFile = new LoaderClassFiles(loader).read(internalName(type));
    return classFile != null && !planners.of(loader).redefine(classFile).isEmpty();
  }

  private static String internalName(Class<?> type) {
    return type.getName().replace('.', '/');
  }
}
