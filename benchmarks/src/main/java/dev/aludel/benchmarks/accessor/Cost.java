package dev.aludel.benchmarks.accessor;

import java.util.Objects;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What one invocation costs.
 *
 * @param time in nanoseconds, of the fastest hundredth of all
 * @param bytes allocated
 */
record Cost(double time, double bytes) {

  static final Cost NONE = new Cost(Double.NaN, Double.NaN);

  static Cost of(RunResult result) {
    double time = result.getPrimaryResult().getStatistics().getPercentile(1);
    Result<?> bytes =
        Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"));
    return new Cost(time, bytes.getScore());
  }

  Cost least(Cost other) {
    return new Cost(Math.min(time, other.time), Math.min(bytes, other.bytes));
  }
}
