package dev.aludel.benchmarks.fork;

import java.util.Arrays;

/** Figures of several runs of one program: column by column. */
public record Sampling(double[][] runs) {

  public double least(int column) {
    return sorted(column)[0];
  }

  public double median(int column) {
    return sorted(column)[runs.length / 2];
  }

  private double[] sorted(int column) {
    return Arrays.stream(runs).mapToDouble(run -> run[column]).sorted().toArray();
  }
}
