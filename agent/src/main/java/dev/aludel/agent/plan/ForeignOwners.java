package dev.aludel.agent.plan;

import dev.aludel.agent.detect.ClassCatalog;
import dev.aludel.agent.detect.ClassOutline;
import dev.aludel.agent.detect.ClassScan;
import dev.aludel.agent.detect.Scope;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells the classes apart that may have attributes, themselves or by a superclass. Nearly all have none, and their fields
 * need no look one by one. Safe for several threads.
 */
final class ForeignOwners {

  private final ClassCatalog catalog;
  private final Decisions decisions;
  private final Scope scope;
  private volatile Set<String> plain = ConcurrentHashMap.newKeySet();

  ForeignOwners(ClassCatalog catalog, Decisions decisions, Scope scope) {
    this.catalog = catalog;
    this.decisions = decisions;
    this.scope = scope;
  }

  /** As the class with this scan, which is not woven, names owners: by its own name it means fields that it inherits. */
  Predicate<String> of(ClassScan scan) {
    return new Predicate<>() { // A lambda would boot invokedynamic inside the transformer.
      @Override
      public boolean test(String owner) {
        return mayHoldAttributes(owner.equals(scan.name()) ? scan.superName() : owner);
      }
    };
  }

  /** To be called when a class is defined that others may have taken for a plain one. */
  void forget() {
    plain =
        ConcurrentHashMap
            .newKeySet(); // Not cleared: another thread may be about to add what it saw before.
  }

  private boolean mayHoldAttributes(@Nullable String internalName) {
    Set<String> known = plain;
    if (internalName == null || known.contains(internalName)) {
      return false;
    }
    if (isPlain(internalName)) {
      known.add(internalName);
      return false;
    }
    return true;
  }

  private boolean isPlain(String internalName) {
    String name = internalName;
    for (int depth = 0; name != null && depth < ClassCatalog.DEEPEST; depth++) {
      if (scope.leavesOut(name)) {
        return true;
      }
      ClassOutline outline = catalog.outline(name);
      if (outline == null || decisions.isCandidate(name, outline.mentionsContract())) {
        return false;
      }
      name = outline.superName();
    }
    return true;
  }
}
