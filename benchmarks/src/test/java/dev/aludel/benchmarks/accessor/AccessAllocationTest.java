package dev.aludel.benchmarks.accessor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.aludel.instrument.ClassManager;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The benchmarks' own code, without a clock. */
class AccessAllocationTest {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @ParameterizedTest
  @EnumSource
  void readsLoadedAttributesWithoutAllocating(Population population) {
    WovenReadBenchmark benchmark = new WovenReadBenchmark();
    CleanSamples samples = new CleanSamples();
    samples.population = population;
    samples.make();

    long bytes = allocatedBy(() -> {
      benchmark.ints(samples);
      benchmark.longs(samples);
      benchmark.strings(samples);
    });

    samples.close();
    assertThat(ClassManager.isWoven(Sample.class)).isTrue();
    assertThat(bytes).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void writesChangedAttributesWithoutAllocating(Population population) {
    WovenWriteBenchmark benchmark = new WovenWriteBenchmark();
    ChangedSamples samples = new ChangedSamples();
    samples.population = population;
    samples.make();
    Values values = new Values();

    long bytes = allocatedBy(() -> {
      benchmark.ints(samples, values);
      benchmark.longs(samples, values);
      benchmark.strings(samples, values);
    });

    samples.close();
    assertThat(bytes).isZero();
  }

  /** What the thread allocates after a first time, which links the code. */
  private static long allocatedBy(Runnable accesses) {
    accesses.run();
    THREADS.getCurrentThreadAllocatedBytes();
    long before = THREADS.getCurrentThreadAllocatedBytes();
    accesses.run();
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }
}
