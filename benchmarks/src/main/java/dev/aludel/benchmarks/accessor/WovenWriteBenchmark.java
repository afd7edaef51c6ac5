package dev.aludel.benchmarks.accessor;

import org.openjdk.jmh.annotations.Benchmark;

/** Writes attributes of a mapped class that are changed already. */
public class WovenWriteBenchmark {

  @Benchmark
  public void ints(ChangedSamples samples, Values next) {
    int[] values = next.ints;
    Sample[] all = samples.all;
    for (int pass = 0; pass < Samples.PASSES; pass++) {
      for (int i = 0; i < values.length; i++) {
        all[i].count = values[i];
      }
    }
  }

  @Benchmark
  public void longs(ChangedSamples samples, Values next) {
    long[] values = next.longs;
    Sample[] all = samples.all;
    for (int pass = 0; pass < Samples.PASSES; pass++) {
      for (int i = 0; i < values.length; i++) {
        all[i].stamp = values[i];
      }
    }
  }

  @Benchmark
  public void strings(ChangedSamples samples, Values next) {
    String[] values = next.strings;
    Sample[] all = samples.all;
    for (int pass = 0; pass < Samples.PASSES; pass++) {
      for (int i = 0; i < values.length; i++) {
        all[i].label = values[i];
      }
    }
  }
}
