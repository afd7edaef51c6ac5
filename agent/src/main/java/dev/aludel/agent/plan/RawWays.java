package dev.aludel.agent.plan;

import dev.aludel.agent.contract.RuntimeContract;
import dev.aludel.agent.detect.ClassCatalog;
import dev.aludel.agent.detect.ClassOutline;
import dev.aludel.agent.detect.ClassScan;
import dev.aludel.agent.detect.RawMentions;
import dev.aludel.agent.detect.Scope;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Decides which ways around field instructions are closed in the code of a class: none where the runtime is not to be
 * seen, since the code would have to call it. Safe for several threads.
 */
final class RawWays {

  private final ClassCatalog catalog;
  private final Decisions decisions;

  /** The classes that got a method for each of their method handles when they were defined. */
  private final Set<String> withHandles = ConcurrentHashMap.newKeySet();

  RawWays(ClassCatalog catalog, Decisions decisions) {
    this.catalog = catalog;
    this.decisions = decisions;
  }

  /** For a class that is just being defined. */
  RawMentions define(ClassScan scan, Decision decision) {
    RawMentions ways = ways(scan, decision);
    if (ways.handles()) {
      withHandles.add(scan.name());
    }
    return ways;
  }

  /** For a class that is loaded already, which has the methods for its method handles or can get none. */
  RawMentions redefine(ClassScan scan, Decision decision) {
    RawMentions ways = ways(scan, decision);
    boolean handles = ways.handles() && withHandles.contains(scan.name());
    return new RawMentions(ways.calls(), handles, ways.clones());
  }

  private RawMentions ways(ClassScan scan, Decision decision) {
    RawMentions mentioned = scan.raw();
    boolean clones = mentioned.clones() && (decision instanceof Weave || extendsMapped(scan));
    if (!(clones || mentioned.calls()) || catalog.outline(RuntimeContract.RAW_ACCESS) == null) {
      return RawMentions.NONE;
    }
    return new RawMentions(mentioned.calls(), mentioned.handles(), clones);
  }

  private boolean extendsMapped(ClassScan scan) {
    String name = scan.superName();
    for (int depth = 0; name != null && depth < ClassCatalog.DEEPEST; depth++) {
      if (Scope.isLibrary(name)) {
        return false;
      }
      if (decisions.of(name) instanceof Weave) {
        return true;
      }
      name = superNameOf(name);
    }
    return false;
  }

  private @Nullable String superNameOf(String name) {
    ClassOutline above = catalog.outline(name);
    return above == null ? null : above.superName();
  }
}
