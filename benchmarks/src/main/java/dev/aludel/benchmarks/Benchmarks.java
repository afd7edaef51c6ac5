package dev.aludel.benchmarks;

import dev.aludel.benchmarks.accessor.AccessorPart;
import dev.aludel.benchmarks.execution.ExecutionPart;
import dev.aludel.benchmarks.flush.FlushPart;
import dev.aludel.benchmarks.loading.LoadingPart;
import dev.aludel.benchmarks.start.StartPart;
import dev.aludel.benchmarks.statement.StatementPart;
import dev.aludel.benchmarks.weaving.WeavingPart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the parts that are named, or {@code all}: accessors, execution, flush, loading, statements, weaving, start. Ends with status 1 if a bar is missed. Needs
 * the class path of its module, with the agents as jars.
 */
public final class Benchmarks {

  private static final Map<String, Part> PARTS = new LinkedHashMap<>();

  static {
    PARTS.put("start", new StartPart());
    PARTS.put("weaving", new WeavingPart());
    PARTS.put("statements", new StatementPart());
    PARTS.put("execution", new ExecutionPart());
    PARTS.put("flush", new FlushPart());
    PARTS.put("loading", new LoadingPart());
    PARTS.put("accessors", new AccessorPart());
  }

  private Benchmarks() {}

  public static void main(String... arguments) throws Exception {
    List<String> wanted = List.of(arguments);
    boolean all = wanted.isEmpty() || wanted.contains("all");
    if (!all && !PARTS.keySet().containsAll(wanted)) {
      throw new IllegalArgumentException(
          "There is no benchmark among " + wanted + " but " + PARTS.keySet() + " and all.");
    }
    System.out.println("# Java " + Runtime.version());
    Report report = new Report(System.out);
    for (Map.Entry<String, Part> part : PARTS.entrySet()) {
      if (all || wanted.contains(part.getKey())) {
        part.getValue().run(report);
      }
    }
    System.exit(report.conclude() ? 0 : 1);
  }
}
