package dev.aludel.benchmarks.accessor;

import dev.aludel.benchmarks.Part;
import dev.aludel.benchmarks.Report;
import dev.aludel.benchmarks.fork.AgentJars;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Accesses to a mapped class beside those to its plain copy. */
public final class AccessorPart implements Part {

  private static final double READ_LIMIT = 1.3;
  private static final double WRITE_LIMIT = 2;

  // Of 4,096 accesses; JMH's own bookkeeping allocates some bytes in each iteration.
  private static final double BYTES_LIMIT = 512;

  private static final int ROUNDS = 3;

  @Override
  public void run(Report report) throws RunnerException {
    Map<AccessCase, Cost> costs = new TreeMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (RunResult result : new Runner(options()).run()) {
        costs.merge(AccessCase.of(result.getParams()), Cost.of(result), Cost::least);
      }
    }
    report.table(
        "Accesses: time beside the same access to a plain class",
        "access",
        "type",
        "ns, plain",
        "transient",
        "managed",
        "bytes allocated");
    costs.keySet().stream()
        .filter(AccessCase::isPlain)
        .forEach(plain -> tell(report, plain, costs));
  }

  private static void tell(Report report, AccessCase plain, Map<AccessCase, Cost> costs) {
    Cost base = costs.getOrDefault(plain, Cost.NONE);
    double[] ratios = new double[Population.values().length];
    double bytes = 0;
    for (Population population : Population.values()) {
      Cost cost = costs.getOrDefault(plain.of(population), Cost.NONE);
      double ratio = cost.time() / base.time();
      ratios[population.ordinal()] = ratio;
      bytes = Math.max(bytes, cost.bytes());
      report.bar(plain.of(population).toString(), ratio, plain.isRead() ? READ_LIMIT : WRITE_LIMIT);
    }
    report.bar("bytes of 4,096 times " + plain, bytes, BYTES_LIMIT);
    report.row(
        plain.isRead() ? "read" : "write",
        plain.type(),
        base.time() / Samples.ACCESSES,
        ratios[0],
        ratios[1],
        Math.round(bytes / Samples.ACCESSES));
  }

  /**
   * Samples, since of many short ones the fast ones tell what an access costs even on a machine that is shared. Code is
   * compiled before it goes on, since the compiler's threads may not get their turn there.
   */
  private static Options options() {
    return new OptionsBuilder()
        .include(AccessorPart.class.getPackageName() + ".*")
        .mode(Mode.SampleTime)
        .timeUnit(TimeUnit.NANOSECONDS)
        .forks(1)
        .warmupIterations(3)
        .warmupTime(TimeValue.milliseconds(100))
        .measurementIterations(5)
        .measurementTime(TimeValue.milliseconds(100))
        .jvmArgs("-javaagent:" + AgentJars.aludel(), "-Xbatch")
        .addProfiler(GCProfiler.class)
        .verbosity(VerboseMode.SILENT)
        .shouldFailOnError(true)
        .build();
  }
}
