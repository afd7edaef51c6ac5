package dev.aludel.agent.plan;

import dev.aludel.agent.detect.ClassCatalog;
import dev.aludel.agent.detect.ClassDescription;
import dev.aludel.agent.detect.ClassOutline;
import dev.aludel.agent.detect.ClassScan;
import dev.aludel.agent.detect.MappedListing;
import dev.aludel.agent.detect.Scope;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What becomes of each class that one loader sees: decided once, and the same for all who ask. Safe for threads. */
final class Decisions {

  private final ClassCatalog catalog;
  private final MappedListing listing;
  private final Refusals refusals;
  private final ClassJudge judge;
  private final Map<String, Decision> decided = new ConcurrentHashMap<>();

  Decisions(
      ClassCatalog catalog, MappedListing listing, Scope scope, Refusals refusals, String version) {
    this.catalog = catalog;
    this.listing = listing;
    this.refusals = refusals;
    this.judge = new ClassJudge(new Ancestors(catalog, this), listing, scope, version);
  }

  /** Whether the class is worth the closer look. */
  boolean isCandidate(String internalName, boolean mentionsContract) {
    return mentionsContract || listing.contains(internalName);
  }

  /** Decides on a class that another one refers to or extends, by its class file. */
  Decision of(String internalName) {
    Decision known = decided.get(internalName);
    if (known == null) {
      Decision first = decide(internalName);
      known = decided.putIfAbsent(internalName, first);
      known = known == null ? first : known;
    }
    return unlessRefused(internalName, known);
  }

  /** Decides on the class that is just being defined, by the bytes that define it. */
  Decision define(ClassScan scan, byte[] classFile) {
    boolean candidate = isCandidate(scan.name(), scan.mentionsContract());
    catalog.learn(scan, candidate);
    if (!candidate) {
      return LeaveAlone.INSTANCE;
    }
    Decision decision = judge(classFile);
    Refusal refusal = isToWeave(decision) ? refusals.ofDefined(scan.name()) : null;
    Decision last = refusal == null ? decision : new Refuse(refusal);
    decided.put(scan.name(), last);
    return last;
  }

  private Decision decide(String internalName) {
    ClassOutline outline = catalog.outline(internalName);
    if (outline == null || !isCandidate(internalName, outline.mentionsContract())) {
      return LeaveAlone.INSTANCE;
    }
    byte[] classFile = catalog.read(internalName);
    return classFile == null ? LeaveAlone.INSTANCE : judge(classFile);
  }

  /** A class that cannot be judged is refused for that, and does not keep those that use it from being planned for. */
  private Decision judge(byte[] classFile) {
    try {
      return judge.decide(ClassDescription.of(classFile));
    } catch (RuntimeException | StackOverflowError e) {
      return new Refuse(Refusal.failed(e));
    }
  }

  private static boolean isToWeave(Decision decision) {
    return decision instanceof Weave weave && !weave.done();
  }

  private Decision unlessRefused(String internalName, Decision decision) {
    Refusal refusal = decision instanceof Weave ? refusals.of(internalName) : null;
    return refusal == null ? decision : new Refuse(refusal);
  }
}
