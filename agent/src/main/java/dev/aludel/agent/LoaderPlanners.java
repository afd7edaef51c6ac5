package dev.aludel.agent;

import dev.aludel.agent.detect.LoaderClassFiles;
import dev.aludel.agent.detect.MappedListing;
import dev.aludel.agent.detect.Scope;
import dev.aludel.agent.plan.ClassPlanner;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/** One planner for each class loader, for as long as the loader lives. Safe for several threads. */
final class LoaderPlanners {

  private final Set<String> mapped;
  private final Scope scope;
  private final FailureRegistry failures;
  private final AgentLog log;
  private final String version = AludelAgent.version();
  private final Map<ClassLoader, ClassPlanner> planners = new WeakHashMap<>();

  LoaderPlanners(Set<String> mapped, Scope scope, FailureRegistry failures, AgentLog log) {
    this.mapped = mapped;
    this.scope = scope;
    this.failures = failures;
    this.log = log;
  }

  ClassPlanner of(ClassLoader loader) {
    ClassPlanner known = known(loader);
    return known == null ? remember(loader, make(loader)) : known;
  }

  /** Lets every decision be taken anew. */
  synchronized void forget() {
    planners.clear();
  }

  MappedListing listing(ClassLoader loader) {
    try {
      return MappedListing.of(loader, mapped);
    } catch (UncheckedIOException e) {
      log.failure(e.getMessage() + " " + e.getCause());
      return new MappedListing(mapped);
    }
  }

  // Outside the lock: reading resources may run code of the loader.
  private ClassPlanner make(ClassLoader loader) {
    return new ClassPlanner(
        new LoaderClassFiles(loader),
        listing(loader),
        scope,
        new LoaderRefusals(failures, loader),
        version);
  }

  private synchronized @Nullable ClassPlanner known(ClassLoader loader) {
    return planners.get(loader);
  }

  private synchronized ClassPlanner remember(ClassLoader loader, ClassPlanner made) {
    ClassPlanner first = planners.putIfAbsent(loader, made);
    return first == null ? made : first;
  }
}
