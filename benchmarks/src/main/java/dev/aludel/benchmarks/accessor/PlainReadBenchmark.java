package dev.aludel.benchmarks.accessor;

import org.openjdk.jmh.annotations.Benchmark;

/** Reads the fields of a class that is not mapped, and adds them up. */
public class PlainReadBenchmark {

  @Benchmark
  public int ints(PlainSamples samples) {
    int sum = 0;
    for (int pass = 0; pass < Samples.PASSES; pass++) {
      for (PlainSample sample : samples.all) {
        sum += sample.count;
      }
    }
    return sum;
  }

  @Benchmark
  public long longs(PlainSamples samples) {
    long sum = 0;
    for (int pass = 0; pass < Samples.PASSES; pass++) {
      for (PlainSample sample : samples.all) {
        sum += sample.stamp;
      }
    }
    return sum;
  }

  @Benchmark
  public int strings(PlainSamples samples) {
    int sum = 0;
    for (int pass = 0; pass < Samples.PASSES; pass++) {
      for (PlainSample sample : samples.all) {
        sum += sample.label.length();
      }
    }
    return sum;
  }
}
