package dev.aludel.agent;

import dev.aludel.agent.detect.Scope;
import dev.aludel.agent.plan.ClassPlan;
import dev.aludel.agent.plan.ClassPlanner;
import dev.aludel.agent.plan.Refusal;
import dev.aludel.agent.plan.Refuse;
import dev.aludel.agent.plan.Weave;
import dev.aludel.agent.weave.Additions;
import dev.aludel.agent.weave.ClassWeaver;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import org.jspecify.annotations.Nullable;

/**
 * Hands each class that the JVM defines through detection, planning and weaving. Nothing it meets reaches the JVM. It
 * is never called by itself: what a class loader loads while it is asked for a class file, the JVM shows to no agent.
 */
final class WeavingTransformer implements ClassFileTransformer {

  private final LoaderPlanners planners;
  private final Scope scope;
  private final FailureRegistry failures;
  private final ClassDump dump;
  private final RuntimeAccess access;
  private final ClassLoader platform = ClassLoader.getPlatformClassLoader();

  WeavingTransformer(
      LoaderPlanners planners,
      Scope scope,
      FailureRegistry failures,
      ClassDump dump,
      RuntimeAccess access) {
    this.planners = planners;
    this.scope = scope;
    this.failures = failures;
    this.dump = dump;
    this.access = access;
  }

  @Override
  public byte @Nullable [] transform(
      Module module,
      @Nullable ClassLoader loader,
      @Nullable String className,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] classFile) {
    if (loader == null || loader == platform || className == null || scope.leavesOut(className)) {
      return null;
    }
    try {
      return transform(module, loader, className, redefined != null, classFile);
    } catch (Throwable e) { // the JVM would drop it and load the class as it is
      record(loader, className, redefined != null, e);
      return null;
    }
  }

  private byte @Nullable [] transform(
      Module module, ClassLoader loader, String className, boolean redefined, byte[] given) {
    ClassPlanner planner = planners.of(loader);
    boolean again = redefined && failures.isWoven(loader, className);
    byte[] classFile = again ? Additions.removedFrom(given) : given;
    ClassPlan plan = redefined ? planner.redefine(classFile, again) : planner.define(classFile);
    byte[] woven = new ClassWeaver(plan).weave(classFile).orElse(null);
    if (woven != null) {
      dump.write(className, woven);
    }
    if (plan.decision() instanceof Refuse refused) {
      failures.refused(loader, className, refused.refusal());
    } else if (plan.decision() instanceof Weave weave && !redefined) {
      access.open(module, className);
      recordWoven(loader, className, weave.done());
    }
    return woven;
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
