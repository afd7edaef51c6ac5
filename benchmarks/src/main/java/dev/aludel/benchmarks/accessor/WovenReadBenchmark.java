package dev.aludel.benchmarks.accessor;

import org.openjdk.jmh.annotations.Benchmark;

/** Reads loaded attributes of a mapped class, and adds them up. */
public class WovenReadBenchmark {

  @Benchmark
  public int ints(CleanSamples samples) {
    int sum = 0;
    for (int pass = 0; pass < Samples.PASSES; pass++) {
      for (Sample sample : samples.all) {
        sum += sample.count;
      }
    }
    return sum;
  }

  @Benchmark
  public long longs(CleanSamples samples) {
    long sum = 0;
    for (int pass = 0; pass < Samples.PASSES; pass++) {
      for (Sample sample : samples.all) {
        sum += sample.stamp;
      }
    }
    return sum;
  }

  @Benchmark
  public int strings(CleanSamples samples) {
    int sum = 0;
    for (int pass = 0; pass < Samples.PASSES; pass++) {
      for (Sample sample : samples.all) {
        sum += sample.label.length();
      }
    }
    return sum;
  }
}
