package dev.aludel.benchmarks.accessor;

import org.openjdk.jmh.annotations.Benchmark;

/** Writes the fields of a class that is not mapped. */
public class PlainWriteBenchmark {

  @Benchmark
  public void ints(PlainSamples samples, Values next) {
    int[] values = next.ints;
    PlainSample[] all = samples.all;
    for (int pass = 0; pass < Samples.PASSES; pass++) {
      for (int i = 0; i < values.length; i++) {
        all[i].count = values[i];
      }
    }
  }

  @Benchmark
  public void longs(PlainSamples samples, Values next) {
    long[] values = next.longs;
    PlainSample[] all = samples.all;
    for (int pass = 0; pass < Samples.PASSES; pass++) {
      for (int i = 0; i < values.length; i++) {
        all[i].stamp = values[i];
      }
    }
  }

  @Benchmark
  public void strings(PlainSamples samples, Values next) {
    String[] values = next.strings;
    PlainSample[] all = samples.all;
    for (int pass = 0; pass < Samples.PASSES; pass++) {
      for (int i = 0; i < values.length; i++) {
        all[i].label = values[i];
      }
    }
  }
}
