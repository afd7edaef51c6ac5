package dev.aludel.agent;

import dev.aludel.agent.detect.ClassScan;
import dev.aludel.agent.detect.Scope;
import dev.aludel.agent.plan.ClassPlan;
import dev.aludel.agent.plan.ClassPlanner;
import dev.aludel.agent.plan.Refusal;
import dev.aludel.agent.plan.Refuse;
import dev.aludel.agent.plan.Weave;
import dev.aludel.agent.weave.ClassWeaver;
import dev.aludel.agent.weave.RefusedClass;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import org.jspecify.annotations.Nullable;

/** Hands each class that the JVM defines through detection, planning and weaving. Nothing it meets reaches the JVM. */
final class WeavingTransformer implements ClassFileTransformer {

  private final LoaderPlanners planners;
  private final Scope scope;
  private final FailureRegistry failures;
  private final ClassDump dump;
  private final AgentLog log;
  private final boolean failOnError;
  private final ClassLoader platform = ClassLoader.getPlatformClassLoader();

  /** Set while this thread weaves: reading resources may make a class loader load classes of its own. */
  private final ThreadLocal<Boolean> weaving = new ThreadLocal<>();

  WeavingTransformer(
      LoaderPlanners planners,
      Scope scope,
      FailureRegistry failures,
      ClassDump dump,
      AgentLog log,
      boolean failOnError) {
    this.planners = planners;
    this.scope = scope;
    this.failures = failures;
    this.dump = dump;
    this.log = log;
    this.failOnError = failOnError;
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      @Nullable String className,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] classFile) {
    if (loader == null || loader == platform || className == null || scope.leavesOut(className)) {
      return null;
    }
    boolean nested = weaving.get() != null;
    try {
      if (nested && !ClassScan.of(classFile).mentionsContract()) {
        return null;
      }
      weaving.set(true);
      return transform(loader, className, redefined != null, classFile);
    } catch (Throwable e) { // the JVM would drop it and load the class as it is
      record(loader, className, redefined != null, e);
      boolean mapped = redefined == null && isMapped(loader, className, classFile);
      return mapped ? refused(className, classFile, Refusal.failed(e)) : null;
    } finally {
      if (!nested) {
        weaving.remove();
      }
    }
  }

  private byte @Nullable [] transform(
      ClassLoader loader, String className, boolean redefined, byte[] classFile) {
    ClassPlanner planner = planners.of(loader);
    ClassPlan plan = redefined
        ? planner.redefine(classFile, failures.isWoven(loader, className))
        : planner.define(classFile);
    byte[] woven = new ClassWeaver(plan, log.trace()).weave(classFile).orElse(null);
    if (plan.decision() instanceof Refuse refused) {
      failures.refused(loader, className, refused.refusal());
      if (failOnError && !redefined) {
        return refused(className, classFile, refused.refusal());
      }
    } else if (plan.decision() instanceof Weave weave && !redefined) {
      recordWoven(loader, className, weave.done());
    }
    if (woven != null) {
      dump.write(className, woven);
      if (plan.members() == null) {
        log.rewritten(className);
      }
    }
    return woven;
  }

  /** What is defined in the place of a mapped class that stays unwoven; null for the class as it is. */
  private byte @Nullable [] refused(String className, byte[] classFile, Refusal refusal) {
    if (!failOnError) {
      return null;
    }
    String report = refusal.report(className.replace('/', '.'));
    try {
      return new RefusedClass(className, report).answer(classFile);
    } catch (Throwable e) {
      return new byte[0]; // The JVM refuses it by a ClassFormatError.
    }
  }

  /** Asked when planning has failed: what is no class file at all is the JVM's to refuse. */
  private boolean isMapped(ClassLoader loader, String className, byte[] classFile) {
    try {
      return planners.listing(loader).contains(className)
          || ClassScan.of(classFile).mentionsContract();
    } catch (RuntimeException | LinkageError e) {
      return false;
    }
  }

  private void recordWoven(ClassLoader loader, String className, boolean already) {
    if (already) {
      failures.alreadyWoven(loader, className);
      return;
    }
    failures.woven(loader, className);
    if (planners.of(loader).cameTooLate(className)) {
      failures.cameTooLate(className);
    }
  }

  /** A class that was woven stays so when later code for it cannot be. */
  private void record(ClassLoader loader, String className, boolean redefined, Throwable cause) {
    if (redefined) {
      failures.notRedefined(className, cause);
    } else {
      failures.refused(loader, className, Refusal.failed(cause));
    }
  }
}
