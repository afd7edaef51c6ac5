package dev.aludel.agent;

import dev.aludel.agent.plan.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What became of mapped classes in this JVM: woven, or why not. By loader, since two loaders may have classes of one
 * name; loaders are held weakly. Each failure is logged once. Safe for several threads.
 */
final class FailureRegistry {

  private final AgentLog log;
  private final Map<ClassLoader, Map<String, Outcome>> outcomes = new WeakHashMap<>();

  FailureRegistry(AgentLog log) {
    this.log = log;
  }

  /** The class was woven, as this loader defines it. */
  void woven(ClassLoader loader, String internalName) {
    alreadyWoven(loader, internalName);
    log.woven(internalName);
  }

  /** The same for a class whose file was woven before, when the program was built. */
  void alreadyWoven(ClassLoader loader, String internalName) {
    put(loader, internalName, new Outcome(null));
  }

  /** New code for a loaded class could not be woven. The JVM refuses it for a mapped class, and else takes it as it is. */
  void notRedefined(String internalName, Throwable cause) {
    log.failure(internalName.replace('/', '.')
        + " was redefined, and weaving its new code failed with " + cause
        + ". Attributes that this code uses bypass Aludel: restart the program, and report this with the class"
        + " file. [redefinition-failed]");
  }

  /** Classes loaded before this one use its fields, and could not be rewritten. */
  void cameTooLate(String internalName) {
    log.failure(
        internalName.replace('/', '.')
            + " was woven, but classes that use its fields were loaded before its class file was to be had."
            + " They bypass it. Let the class loader answer getResource for its classes. [unseen-class-file]");
  }

  /** The class, as this loader defines it, stays as it is. */
  void refused(ClassLoader loader, String internalName, Refusal refusal) {
    Outcome before = put(loader, internalName, new Outcome(refusal));
    if (before == null || before.refusal() == null) {
      log.failure(refusal.report(internalName.replace('/', '.')));
    }
  }

  /** Whether the class that this very loader defines carries what weaving adds. */
  synchronized boolean isWoven(ClassLoader loader, String internalName) {
    Outcome outcome = outcomes.getOrDefault(loader, Map.of()).get(internalName);
    return outcome != null && outcome.refusal() == null;
  }

  /** Why the class that this very loader defines is not woven; null if it is, or if nothing is known. */
  synchronized @Nullable Refusal refusalBy(ClassLoader loader, String internalName) {
    Outcome outcome = outcomes.getOrDefault(loader, Map.of()).get(internalName);
    return outcome == null ? null : outcome.refusal();
  }

  /** The same for a class that this loader sees, be it defined by a parent. */
  synchronized @Nullable Refusal refusalSeenBy(@Nullable ClassLoader loader, String internalName) {
    for (ClassLoader at = loader; at != null; at = at.getParent()) {
      Outcome outcome = outcomes.getOrDefault(at, Map.of()).get(internalName);
      if (outcome != null) {
        return outcome.refusal();
      }
    }
    return null;
  }

  private synchronized @Nullable Outcome put(
      ClassLoader loader, String internalName, Outcome outcome) {
    Map<String, Outcome> ofLoader = outcomes.get(loader);
    if (ofLoader == null) {
      ofLoader = new HashMap<>();
      outcomes.put(loader, ofLoader);
    }
    return ofLoader.put(internalName, outcome);
  }

  /** Woven if there is no refusal. */
  private record Outcome(@Nullable Refusal refusal) {}
}
