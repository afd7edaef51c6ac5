package dev.aludel.agent;

import dev.aludel.agent.detect.LoaderClassFiles;
import dev.aludel.agent.detect.Scope;
import dev.aludel.agent.plan.ClassPlan;
import dev.aludel.agent.plan.ClassPlanner;
import dev.aludel.agent.plan.Decision;
import dev.aludel.agent.plan.Refusal;
import dev.aludel.agent.plan.Refuse;
import dev.aludel.agent.plan.Weave;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final RunningMethods running = new RunningMethods();
  private final Set<Class<?>> seen = new HashSet<>();

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

  /**
   * Records each mapped class that was loaded since the last time: refused, unless it was woven when the program was
   * built. Answers the reports on those that were refused.
   */
  List<String> recordMapped() {
    // All are judged before the first is recorded: a subclass has the same reason, not its
    // superclass's.
    Map<Class<?>, Refusal> refused = new LinkedHashMap<>();
    for (Class<?> type : jvm.getAllLoadedClasses()) {
      ClassLoader loader = type.getClassLoader();
      if (seen.add(type) && loader != null && isOfInterest(type)) {
        Refusal refusal = judge(type, loader);
        if (refusal != null) {
          refused.put(type, refusal);
        }
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
    retransform(false);
  }

  /** Rewrites the code of every class, also of those that took for an attribute what is none. */
  void rewriteAll() {
    retransform(true);
  }

  private void retransform(boolean all) {
    List<Class<?>> chosen = new ArrayList<>();
    for (Class<?> type : jvm.getAllLoadedClasses()) {
      ClassLoader loader = type.getClassLoader();
      if (loader != null && isOfInterest(type) && (all || mayUseAttributes(type, loader))) {
        chosen.add(type);
      }
    }
    for (Class<?> type : chosen) {
      retransform(type);
    }
    for (String method : running.find()) {
      log.failure(method
          + " uses mapped fields and was running when the agent was attached. Until it returns, it"
          + " goes on with its old code, which bypasses Aludel: attach the agent in a method that uses none."
          + " [running-method]");
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
        && !scope.ignores(internalName(type))
        && jvm.isModifiableClass(type);
  }

  /** Why the class is not woven; null if it is, or is not mapped. */
  private @Nullable Refusal judge(Class<?> type, ClassLoader loader) {
    Decision decision = decision(type, loader);
    if (decision instanceof Refuse refused) {
      return refused.refusal();
    }
    boolean mapped = decision instanceof Weave || decision == null && Annotations.markMapped(type);
    if (mapped && Annotations.markWoven(type)) {
      failures.alreadyWoven(loader, internalName(type));
      return null;
    }
    return mapped ? Refusal.loadedBefore() : null;
  }

  /** What the class file says; null if there is none to be had, and the class itself must be asked. */
  private @Nullable Decision decision(Class<?> type, ClassLoader loader) {
    String name = internalName(type);
    try {
      ClassPlanner planner = planners.of(loader);
      return planner.finds(name) ? planner.decide(name) : null;
    } catch (RuntimeException
        | LinkageError e) { // such as the loader of an application that was stopped
      return null;
    }
  }

  /** Without a class file to look at, the JVM shall show its own to the transformer. */
  private boolean mayUseAttributes(Class<?> type, ClassLoader loader) {
    try {
      byte[] classFile = new LoaderClassFiles(loader).read(internalName(type));
      if (classFile == null) {
        return true;
      }
      ClassPlan plan = planners.of(loader).redefine(classFile, isWoven(type, loader));
      if (plan.decision() instanceof Refuse refused) {
        failures.refused(loader, plan.name(), refused.refusal());
      }
      if (!plan.accesses().isEmpty()) {
        running.note(classFile, plan);
      }
      return !plan.isEmpty();
    } catch (RuntimeException | LinkageError e) {
      return true;
    }
  }

  private boolean isWoven(Class<?> type, ClassLoader loader) {
    return failures.isWoven(loader, internalName(type));
  }

  private static String internalName(Class<?> type) {
    return type.getName().replace('.', '/');
  }
}
