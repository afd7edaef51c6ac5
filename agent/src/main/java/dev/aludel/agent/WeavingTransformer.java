package dev.aludel.agent;

import dev.aludel.agent.detect.ClassScan;
import dev.aludel.agent.detect.Scope;
import dev.aludel.agent.plan.ClassPlan;
import dev.aludel.agent.plan.ClassPlanner;
import dev.aludel.agent.plan.Refusal;
import dev.aludel.agent.plan.Refuse;
import dev.aludel.agent.plan.Weave;
import dev.aludel.agent.weave.Additions;
import dev.aludel.agent.weave.ClassWeaver;
import dev.aludel.agent.weave.RefusedClass;
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
  private final AgentLog log;
  private final RuntimeAccess access;
  private final boolean failOnError;
  private final ClassLoader platform = ClassLoader.getPlatformClassLoader();

  WeavingTransformer(
      LoaderPlanners planners,
      Scope scope,
      FailureRegistry failures,
      ClassDump dump,
      AgentLog log,
      RuntimeAccess access,
      boolean failOnError) {
    this.planners = planners;
    this.scope = scope;
    this.failures = failures;
    this.dump = dump;
    this.log = log;
    this.access = access;
    this.failOnError = failOnError;
  }

  @Override
  public byte @Nullable [] transform(
      Module module,
      @Nullable ClassLoader loader,
      @Nullable String className,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] classFile) {
    if (loader == null || loader == platform || className == null || scope.ignores(className)) {
      return null;
    }
    try {
      return transform(module, loader, className, redefined != null, classFile);
    } catch (Throwable e) { // the JVM would drop it and load the class as it is
      if (redefined != null) {
        failures.notRedefined(className, e);
        return null;
      }
      Refusal refusal = Refusal.failed(e);
      failures.refused(loader, className, refusal);
      return isMapped(loader, className, classFile) ? refused(className, classFile, refusal) : null;
    }
  }

  private byte @Nullable [] transform(
      Module module, ClassLoader loader, String className, boolean redefined, byte[] given) {
    ClassPlanner planner = planners.of(loader);
    boolean again = redefined && failures.isWoven(loader, className);
    byte[] classFile = again ? Additions.removedFrom(given) : given;
    ClassPlan plan = redefined ? planner.redefine(classFile, again) : planner.define(classFile);
    if (plan.decision() instanceof Refuse refused) {
      failures.refused(loader, className, refused.refusal());
      if (failOnError && !redefined) {
        return refused(className, classFile, refused.refusal());
      }
    }
    byte[] woven = new ClassWeaver(plan, log.trace()).weave(classFile).orElse(null);
    if (woven != null) {
      dump.write(className, woven);
      access.read(module, loader);
      if (plan.members() == null) {
        log.rewritten(className);
      }
    }
    if (plan.decision() instanceof Weave weave && !redefined) {
      access.open(module, loader, className);
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
}
