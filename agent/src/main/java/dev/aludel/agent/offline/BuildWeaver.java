package dev.aludel.agent.offline;

import dev.aludel.agent.detect.Scope;
import dev.aludel.agent.plan.ClassPlan;
import dev.aludel.agent.plan.ClassPlanner;
import dev.aludel.agent.plan.Refusal;
import dev.aludel.agent.plan.Refuse;
import dev.aludel.agent.weave.ClassWeaver;
import dev.aludel.agent.weave.RewriteTrace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Weaves directories of class files in place, to the bytes that the agent would make of them at load time. All is
 * planned from the class files as they are found; only then are those that change replaced. A second run changes nothing.
 */
public final class BuildWeaver {

  private final BuildRequest request;
  private final String version;
  private final @Nullable RewriteTrace trace;
  private final List<String> refusals = new ArrayList<>();
  private int seen;
  private int woven;
  private int rewritten;

  /**
   * @param version of this agent, for the stamp
   * @param trace is told of each rewritten instruction; null for nobody
   */
  public BuildWeaver(BuildRequest request, String version, @Nullable RewriteTrace trace) {
    this.request = request;
    this.version = version;
    this.trace = trace;
  }

  /** Weaves all that can be woven; what cannot be stands in the report and stays as it is. */
  public BuildReport weave() throws IOException {
    List<Path> paths = new ArrayList<>(request.directories());
    paths.addAll(request.classPath());
    try (ClassPath classPath = ClassPath.of(paths)) {
      Scope scope = new Scope(request.include(), request.exclude());
      ClassPlanner planner = new ClassPlanner(
          classPath, classPath.listing(request.mapped()), scope, anyName -> null, version);
      Map<Path, byte[]> changed = new LinkedHashMap<>();
      for (Path directory : request.directories()) {
        weave(directory, planner, scope, changed);
      }
      write(changed);
      return new BuildReport(seen, woven, rewritten, refusals, planner.notFound());
    }
  }

  private void weave(Path directory, ClassPlanner planner, Scope scope, Map<Path, byte[]> changed)
      throws IOException {
    try (ClassPath classes = ClassPath.of(List.of(directory))) {
      classes.forEach((internalName, classFile) -> {
        seen++;
        byte[] bytes = scope.ignores(internalName) ? null : weave(planner, internalName, classFile);
        if (bytes != null) {
          changed.put(directory.resolve(ClassFileName.of(internalName)), bytes);
        }
      });
    }
  }

  private byte @Nullable [] weave(ClassPlanner planner, String internalName, byte[] classFile) {
    try {
      ClassPlan plan = planner.define(classFile);
      if (plan.decision() instanceof Refuse refused) {
        refuse(internalName, refused.refusal());
      }
      byte[] bytes = new ClassWeaver(plan, trace).weave(classFile).orElse(null);
      if (plan.members() != null) {
        woven++;
      } else if (bytes != null) {
        rewritten++;
      }
      return bytes;
    } catch (RuntimeException e) {
      refuse(internalName, Refusal.failed(e));
      return null;
    }
  }

  private void refuse(String internalName, Refusal refusal) {
    refusals.add(refusal.report(internalName.replace('/', '.')));
  }

  private void write(Map<Path, byte[]> changed) throws IOException {
    if (!request.dryRun()) {
      for (Map.Entry<Path, byte[]> entry : changed.entrySet()) {
        new ReplacedFile(entry.getKey()).write(entry.getValue());
      }
    }
  }
}
